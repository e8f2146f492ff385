import fc from 'fast-check'
import { judgePlace, metresBetween, verdictOf } from './place'

const centre = { lat: 30.27415, lng: 120.15515 }
const check = { ...centre, radiusM: 200, demanded: false }
/** About so many metres north of the centre. */
const north = (metres: number, accuracy = 10) => ({
  lat: centre.lat + metres / 111_195,
  lng: centre.lng,
  accuracy,
})

test('known distances', () => {
  expect(metresBetween({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(Math.PI * 6_371_009, 0)
  // Beijing to Shanghai by great circle.
  const far = metresBetween({ lat: 39.9042, lng: 116.4074 }, { lat: 31.2304, lng: 121.4737 })
  expect(far / 1000).toBeGreaterThan(1_060)
  expect(far / 1000).toBeLessThan(1_075)
  expect(metresBetween(centre, north(100))).toBeCloseTo(100, 0)
})

test.each([
  [0, 10, 'inside'],
  [205, 10, 'inside'],
  [300, 10, 'outside'],
  [300, 120, 'inside'],
  // Doubt is capped: a phone that is «900 m sure» is not inside everything.
  [360, 900, 'outside'],
  [0, 1_500, 'unknown'],
] as const)('%d m away, give or take %d m, is %s', (metres, accuracy, verdict) => {
  expect(verdictOf(check, north(metres, accuracy))).toBe(verdict)
})

test('only where it is demanded does the place refuse, and it says what else to do', () => {
  expect(judgePlace(undefined, north(0))).toBeUndefined()
  expect(judgePlace(check, north(900))).toBe('outside')
  expect(judgePlace(check, undefined)).toBe('unknown')
  const demanded = { ...check, demanded: true }
  expect(judgePlace(demanded, north(0))).toBe('inside')
  expect(() => judgePlace(demanded, north(900))).toThrow(/服务卡/)
  expect(() => judgePlace(demanded, undefined)).toThrow(/服务卡/)
})

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
})
test('distance is symmetric, never negative, at most half the earth, and keeps the triangle', () => {
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      const ab = metresBetween(a, b)
      expect(ab).toBeCloseTo(metresBetween(b, a), 3)
      expect(ab).toBeGreaterThanOrEqual(0)
      expect(ab).toBeLessThanOrEqual(Math.PI * 6_371_009 + 1)
      expect(ab).toBeLessThanOrEqual(metresBetween(a, c) + metresBetween(c, b) + 1)
    }),
  )
})

test('who comes nearer, or is less sure, is never judged further away', () => {
  const metres = fc.integer({ min: 0, max: 2000 })
  fc.assert(
    fc.property(metres, metres, fc.integer({ min: 0, max: 1000 }), (one, other, accuracy) => {
      const [near, far] = one < other ? [one, other] : [other, one]
      if (verdictOf(check, north(far, accuracy)) === 'inside')
        expect(verdictOf(check, north(near, accuracy))).toBe('inside')
      if (verdictOf(check, north(far, 0)) === 'inside')
        expect(verdictOf(check, north(far, accuracy))).toBe('inside')
    }),
  )
})
