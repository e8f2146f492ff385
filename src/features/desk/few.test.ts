import { fewOf } from './few'

const groups = (...lengths: number[]) => lengths.map(length => ({ items: Array.from({ length }) }))
const listed = (lengths: number[]) => {
  const few = fewOf(groups(...lengths))
  return lengths.reduce((sum, length) => sum + Math.min(length, few), 0)
}

test('a desk of up to thirty tasks lists them all', () => {
  expect(listed([10, 10, 10])).toBe(30)
  expect(listed([10, 0, 0])).toBe(10)
})

test('a fuller one lists some of each kind, at most twenty-four, and none that waits is left out', () => {
  expect(listed([10, 10, 10, 1])).toBe(19)
  for (let kinds = 4; kinds <= 15; kinds++) {
    const sum = listed(Array.from({ length: kinds }, () => 10))
    expect(sum).toBeLessThanOrEqual(24)
    expect(sum).toBeGreaterThanOrEqual(kinds)
  }
})
