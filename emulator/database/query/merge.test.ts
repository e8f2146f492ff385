import fc from 'fast-check'
import { mergeSorted } from './merge'

const number = (a: number, b: number) => a - b

test('is the sorted whole, for any streams that are each in order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(20))), lists => {
      const streams = lists.map(list => list.toSorted(number))
      expect([...mergeSorted(streams, number)]).toEqual(lists.flat().sort(number))
    }),
  )
})

test('takes no more from a stream than it needs', () => {
  let taken = 0
  function* counting() {
    for (let n = 0; n < 100; n += 1) {
      taken += 1
      yield n
    }
  }
  const merged = mergeSorted([counting(), [50, 60]], number)[Symbol.iterator]()
  for (let n = 0; n < 3; n += 1) merged.next()
  expect(taken).toBe(3)
})
