import fc from 'fast-check'
import { roomUnder } from './cap'

test('paid one after another under a cap, services of a day never come to more than it, nor to less than they could', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(80)), fc.integer({ min: 1, max: 200 }), (wanted, cap) => {
      const paid: { points: number }[] = []
      for (const points of wanted) paid.push({ points: Math.min(points, roomUnder(cap, paid)) })
      const sum = (list: number[]) => list.reduce((total, one) => total + one, 0)
      expect(sum(paid.map(one => one.points))).toBe(Math.min(cap, sum(wanted)))
    }),
  )
})
