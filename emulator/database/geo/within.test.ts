/** $geoWithin with `$geometry`: cases of MongoDB's manual, and rules. */
import fc from 'fast-check'
import {
  collection,
  line,
  lines,
  placeIn,
  point,
  points,
  polygon,
  polygons,
  reachOf,
  ringOf,
  STRICT,
  square,
  star,
} from './testing-shapes'
import { compileGeoWithin } from './within'

const within = (geometry: unknown, value: unknown) => compileGeoWithin({ $geometry: geometry })(value)

const TEN = polygon(square(0, 10))
const RINGED = polygon(square(0, 10), square(4, 6))
const ACROSS = polygon('170 -10, -170 -10, -170 10, 170 10, 170 -10')
/** The same, with corners on both sides of the antimeridian. */
const JOINED = polygon('170 -10, 180 -10, -180 -10, -170 -10, -170 10, -180 10, 180 10, 170 10, 170 -10')
/** The pole written twice. */
const WEDGE = polygon('0 90, 0 80, 40 80, 40 90, 0 90')
const POLAR = polygon('0 60, 90 60, 180 60, -90 60, 0 60')
const SOUTH = polygon('0 -10, 90 -10, 180 -10, -90 -10, 0 -10')
/** Half the earth with the south pole, and arms into the north. */
const CROWN = polygon(
  '0 60, 10 -20, 80 -20, 90 60, 100 -20, 170 -20, 180 60, -170 -20, -100 -20, -90 60, -80 -20, -10 -20, 0 60',
)
/** Open to the right. */
const HOOK = polygon('0 0, 10 0, 10 2, 2 2, 2 8, 10 8, 10 10, 0 10, 0 0')
const TRIANGLE = polygon('0 0, 3 6, 6 1, 0 0')

test.each<[string, unknown, unknown, boolean]>([
  ["the manual's triangle", TRIANGLE, point([3, 3]), true],
  ["outside the manual's triangle", TRIANGLE, point([1, 5]), false],
  ['a pair', TEN, [5, 5], true],
  ['a pair in fields', TEN, { lng: 5, lat: 5 }, true],
  [
    'one pair of several',
    TEN,
    [
      [50, 50],
      [5, 5],
    ],
    true,
  ],
  ['one point of several', TEN, [point([50, 50]), point([5, 5])], true],
  ['a pair with an altitude', TEN, [5, 5, 100], true],
  ['a ring the other way round', polygon([...square(0, 10)].reverse()), [5, 5], true],
  ['a corner', TEN, [0, 0], true],
  ['an edge on a meridian', TEN, point([0, 5]), true],
  ['an edge on the equator', TEN, point([5, 0]), true],
  ['an edge is the shortest way: it bends off the parallel', TEN, point([5, 10.01]), true],
  ['beyond the shortest way', TEN, point([5, 10.1]), false],
  ['just outside', TEN, point([-0.0000001, 5]), false],
  ['in a hole', RINGED, [5, 5], false],
  ['beside a hole', RINGED, [3, 5], true],
  ['on the border of a hole', RINGED, [4, 5], true],
  ['across the antimeridian', ACROSS, [180, 0], true],
  ['across the antimeridian, eastern side', ACROSS, [-175, 5], true],
  ['not the long way round', ACROSS, [0, 0], false],
  ['corners on both sides of the antimeridian', JOINED, [180, 0], true],
  ['corners on both sides of the antimeridian: a corner', JOINED, [180, -10], true],
  ['corners on both sides of the antimeridian: beyond', JOINED, [180, 11], false],
  ['corners on both sides of the antimeridian: beyond a side', JOINED, [-169, 0], false],
  ['a wedge from the pole', WEDGE, [20, 85], true],
  ['a wedge from the pole: beside it', WEDGE, [50, 85], false],
  ['a wedge from the pole: beyond it', WEDGE, [200, 89], false],
  ['over the pole', POLAR, [123, 89], true],
  ['the pole itself', POLAR, [0, 90], true],
  ['not over the pole', POLAR, [45, 50], false],
  ['more than a hemisphere is taken for the rest: in it', SOUTH, [0, -80], true],
  ['more than a hemisphere is taken for the rest: not in it', SOUTH, [0, 80], false],
  ['a crown around the earth: below', CROWN, [0, -80], true],
  ['a crown around the earth: in an arm', CROWN, [90, 50], true],
  ['a crown around the earth: between its arms', CROWN, [45, 50], false],
  ['a crown around the earth: above', CROWN, [45, 85], false],
  ['a stored polygon with strict winding', TEN, { ...polygon(square(1, 2)), crs: STRICT }, false],
  ['a stored polygon that is none', TEN, polygon('1 1, 2 2, 2 1, 1 2, 1 1'), false],
  ['a pair that is none of the sphere', TEN, [200, 5], false],
  ['no place', TEN, 'here', false],
  ['a number', TEN, 5, false],
  ['null', TEN, null, false],
  ['missing', TEN, undefined, false],
  ['no elements', TEN, [], false],
])('a point: %s', (_, geometry, value, expected) => {
  expect(within(geometry, value)).toBe(expected)
})

test.each<[string, unknown, unknown, boolean]>([
  ['in the north', SOUTH, [0, 80], true],
  ['in the south', SOUTH, [0, -80], false],
  ['a line', SOUTH, line('0 0, 170 5'), true],
  ['a polygon', SOUTH, TEN, true],
  ['a small ring', TEN, [5, 5], true],
  ['a small ring the other way round', polygon([...square(0, 10)].reverse()), [5, 5], false],
])('strict winding keeps the left side: %s', (_, ring, value, expected) => {
  expect(within({ ...Object(ring), crs: STRICT }, value)).toBe(expected)
})

test.each<[string, unknown, unknown, boolean]>([
  ['inside', TEN, line('1 1, 9 9'), true],
  ['along an edge', TEN, line('0 2, 0 8'), true],
  ['between two borders', TEN, line('0 2, 10 4'), true],
  ['leaves', TEN, line('5 5, 15 5'), false],
  ['outside', TEN, line('20 5, 30 5'), false],
  ['over a hole', RINGED, line('1 5, 9 5'), false],
  ['around a hole', RINGED, line('1 5, 5 9, 9 5'), true],
  ['leaves between two arms of a hook', HOOK, line('9 1, 9 9'), false],
  ['across the mouth of a hook', HOOK, line('10 2, 10 8'), false],
])('a line: %s', (_, geometry, value, expected) => {
  expect(within(geometry, value)).toBe(expected)
})

test.each<[string, unknown, unknown, boolean]>([
  ['inside', TEN, polygon(square(2, 8)), true],
  ['itself', TEN, TEN, true],
  ['at an edge', TEN, polygon('0 2, 5 2, 5 8, 0 8, 0 2'), true],
  ['sticks out', TEN, polygon(square(5, 15)), false],
  ['around', polygon(square(2, 8)), TEN, false],
  ['beside', TEN, polygon('10 0, 20 0, 20 10, 10 10, 10 0'), false],
  ['over a hole', RINGED, polygon(square(1, 9)), false],
  ['fills a hole', RINGED, polygon(square(4, 6)), false],
  ['with the same hole', RINGED, polygon(square(1, 9), square(4, 6)), true],
  ['with a larger hole', RINGED, polygon(square(1, 9), square(3, 7)), true],
  ['with a smaller hole', RINGED, polygon(square(1, 9), square(4.5, 5.5)), false],
  ['in a hook, touches it only with its corners', HOOK, polygon('10 2, 10 8, 2 5, 10 2'), false],
  ['bridges a hook at its corners', HOOK, polygon('2 2, 10 2, 10 8, 2 8, 2 2'), false],
])('a polygon: %s', (_, geometry, value, expected) => {
  expect(within(geometry, value)).toBe(expected)
})

const TWO = polygons(square(0, 10), square(20, 30))

test.each<[string, unknown, unknown, boolean]>([
  ['points', TEN, points('1 1, 2 2'), true],
  ['points, one outside', TEN, points('1 1, 20 2'), false],
  ['lines', TEN, lines('1 1, 2 2', '3 3, 4 5'), true],
  ['lines, one outside', TEN, lines('1 1, 2 2', '3 3, 14 5'), false],
  ['polygons', TEN, polygons(square(1, 2), square(3, 4)), true],
  ['polygons, one outside', TEN, polygons(square(1, 2), square(30, 40)), false],
  ['a collection', TEN, collection(point([1, 1]), line('1 1, 2 2')), true],
  ['a collection, one outside', TEN, collection(point([1, 1]), line('1 1, 22 2')), false],
  ['in one of several', TWO, [25, 25], true],
  ['between several', TWO, [15, 15], false],
  ['points in several', TWO, points('5 5, 25 25'), true],
  ['in the area of a collection', collection(point([50, 50]), TEN), [5, 5], true],
  ['at the point of a collection', collection(point([50, 50]), TEN), [50, 50], false],
])('several: %s', (_, geometry, value, expected) => {
  expect(within(geometry, value)).toBe(expected)
})

const direction = fc.double({ min: 0, max: 7, noNaN: true })

test('anywhere on earth, a smaller ring lies in a larger one of the same star, and not the reverse', () => {
  fc.assert(
    fc.property(star, shape => {
      const [small, large] = [polygon(ringOf(shape, 0.7)), polygon(ringOf(shape))]
      expect([within(large, small), within(small, large), within(large, large)]).toEqual([true, false, true])
      expect(within(large, line(ringOf(shape, 0.7)))).toBe(true)
      expect(within(small, line(ringOf(shape)))).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('anywhere on earth, holes take away', () => {
  fc.assert(
    fc.property(star, shape => {
      const ringed = polygon(ringOf(shape), ringOf(shape, 0.6))
      const filling = polygon(ringOf(shape, 0.6))
      const between = polygon(ringOf(shape, 0.9), ringOf(shape, 0.7))
      expect(within(ringed, filling)).toBe(false)
      expect(within(ringed, between)).toBe(true)
      expect(within(between, ringed)).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('anywhere on earth, points near the centre are inside, those beyond the corners outside', () => {
  fc.assert(
    fc.property(star, direction, fc.double({ min: 0, max: 0.5, noNaN: true }), (shape, towards, far) => {
      const innermost = Math.min(...shape.corners.map(([, distance]) => distance))
      const inner = placeIn(shape, towards, far * innermost)
      const outer = placeIn(shape, towards, reachOf(shape) * (1.01 + far))
      const answers = [ringOf(shape), ringOf(shape).reverse()].map(ring => [
        within(polygon(ring), inner),
        within(polygon(ring), point(outer)),
      ])
      expect(answers).toEqual(answers.map(() => [true, false]))
    }),
  )
})
