import { rangeOf } from './range'

test.each([
  ['bytes=0-3', { start: 0, end: 3 }],
  ['bytes=2-', { start: 2, end: 9 }],
  ['bytes=-4', { start: 6, end: 9 }],
  ['bytes=-40', { start: 0, end: 9 }],
  ['bytes=5-100', { start: 5, end: 9 }],
  ['bytes=10-', 'beyond'],
  ['bytes=-0', 'beyond'],
  ['bytes=5-2', undefined],
  ['bytes=0-1,4-5', undefined],
  ['bytes=-', undefined],
  ['lines=1-2', undefined],
  [undefined, undefined],
])('of ten bytes, %s are %j', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range)
})

test('an empty file has no part', () => {
  expect(rangeOf('bytes=0-', 0)).toBe('beyond')
})
