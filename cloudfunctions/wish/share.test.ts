import fc from 'fast-check'
import { sharesOf } from './share'

const reward = fc.record({ points: fc.nat(500), minutes: fc.nat(600) })
const count = fc.integer({ min: 1, max: 12 })
const helperPoints = fc.constantFrom('split' as const, 'each' as const, 'claimerOnly' as const)
const helperMinutes = fc.constantFrom('each' as const, 'claimerOnly' as const)

test('one alone gets the whole reward, whatever the rule', () => {
  fc.assert(
    fc.property(reward, helperPoints, helperMinutes, (one, points, minutes) => {
      const rule = { reward: one, helperPoints: points, helperMinutes: minutes }
      expect(sharesOf(1, rule)).toEqual([one])
    }),
  )
})

test('split gives out exactly the points of one wish, in whole numbers, and nobody gets more than the claimer', () => {
  fc.assert(
    fc.property(reward, count, helperMinutes, (one, people, minutes) => {
      const shares = sharesOf(people, { reward: one, helperPoints: 'split', helperMinutes: minutes })
      const points = shares.map(share => share.points)
      expect(points.reduce((sum, part) => sum + part, 0)).toBe(one.points)
      expect(points.every(part => Number.isInteger(part) && part >= 0)).toBe(true)
      expect(Math.max(...points)).toBe(points[0])
    }),
  )
})

test('the claimer alone, or everyone in full, when the street says so', () => {
  const rule = { reward: { points: 20, minutes: 40 }, helperMinutes: 'each' as const }
  expect(sharesOf(3, { ...rule, helperPoints: 'claimerOnly' })).toEqual([
    { points: 20, minutes: 40 },
    { points: 0, minutes: 40 },
    { points: 0, minutes: 40 },
  ])
  expect(sharesOf(2, { ...rule, helperPoints: 'each', helperMinutes: 'claimerOnly' })).toEqual([
    { points: 20, minutes: 40 },
    { points: 20, minutes: 0 },
  ])
  expect(sharesOf(3, { ...rule, helperPoints: 'split' }).map(({ points }) => points)).toEqual([8, 6, 6])
})
