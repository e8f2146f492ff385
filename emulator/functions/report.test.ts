import { billedMs, cut } from './report'

test.each([
  [1760, 1800],
  [0.4, 100],
  [100, 100],
  [100.4, 100],
  [101, 200],
  [0, 0],
])('a run of %s ms is billed as %s ms', (ran, billed) => {
  expect(billedMs(ran)).toBe(billed)
})

test('long texts are cut, and say how long they were', () => {
  expect(cut('abc', 3)).toBe('abc')
  expect(cut('abcd', 3)).toBe('abc…(4 characters)')
})
