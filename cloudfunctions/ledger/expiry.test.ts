import fc from 'fast-check'
import { takenFrom, unspent } from './expiry'

const step = fc.record({ earn: fc.boolean(), amount: fc.integer({ min: 1, max: 60 }) })

/** Purses in the order they were earned, each spent before the next: what «first in, first out» says. */
function purses(steps: { earn: boolean; amount: number }[]) {
  const lots: { index: number; left: number }[] = []
  let [spent, balance] = [0, 0]
  for (const [index, { earn, amount }] of steps.entries()) {
    if (earn) lots.push({ index, left: amount })
    const pays = earn ? 0 : Math.min(amount, balance)
    balance += earn ? amount : -pays
    spent += pays
    let rest = pays
    for (const lot of lots) {
      const part = Math.min(rest, lot.left)
      lot.left -= part
      rest -= part
    }
  }
  return { lots, spent, balance }
}

test('what is left of what was earned before is what purses spent one after another hold', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.nat(40), (steps, before) => {
      const { lots, spent, balance } = purses(steps)
      const earned = steps.slice(0, before).reduce((sum, one) => sum + (one.earn ? one.amount : 0), 0)
      const held = lots.filter(({ index }) => index < before).reduce((sum, one) => sum + one.left, 0)
      expect(unspent(earned, spent)).toBe(held)
      expect(unspent(earned, spent)).toBeLessThanOrEqual(balance)
    }),
  )
})

test('expired points come from those who issued them, no more from any than there is', () => {
  const issued = fc.dictionary(
    fc.constantFrom('wutong', 'huaiyin', 'other'),
    fc.record({ points: fc.integer({ min: -50, max: 200 }), minutes: fc.constant(0) }),
  )
  fc.assert(
    fc.property(issued, fc.nat(300), (of, points) => {
      const taken = takenFrom(of, points)
      const there = Object.values(of).reduce((sum, one) => sum + Math.max(0, one.points), 0)
      expect(taken.reduce((sum, [, part]) => sum + part, 0)).toBe(Math.min(points, there))
      for (const [id, part] of taken) expect(part).toBeLessThanOrEqual(of[id]?.points ?? 0)
    }),
  )
})
