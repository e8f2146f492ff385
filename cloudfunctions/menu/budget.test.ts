import fc from 'fast-check'
import { settled } from './budget'
import type { OrderStatus } from './collections'

const STATES: OrderStatus[] = [
  ...(['placed', 'dispatched', 'accepted', 'done', 'reviewed', 'declined', 'cancelled'] as const),
]

test('what a closed item keeps covers every order that was or may be paid, and never grows', () => {
  const states = fc.array(fc.constantFrom(...STATES), { maxLength: 30 })
  fc.assert(
    fc.property(states, fc.integer({ min: 0, max: 50 }), (all, points) => {
      const standing = all.filter(one => one !== 'declined' && one !== 'cancelled').length
      const promised = standing * points
      const kept = settled({ reward: { points, minutes: 30 }, promised: promised + 7 * points }, all)
      expect(kept.promised).toBe(promised)
      expect(settled({ reward: { points, minutes: 30 }, promised: kept.promised }, all)).toEqual(kept)
      expect(kept.isLast).toBe(all.every(one => ['reviewed', 'declined', 'cancelled'].includes(one)))
    }),
  )
})
