/** $geoIntersects: the manual's cases, every pair of kinds, and rules. */
import fc from 'fast-check'
import { compileGeoIntersects } from './intersects'
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

const intersects = (geometry: unknown, value: unknown) => compileGeoIntersects({ $geometry: geometry })(value)

const TEN = polygon(square(0, 10))
const RINGED = polygon(square(0, 10), square(4, 6))
const ACROSS = polygon('170 -10, -170 -10, -170 10, 170 10, 170 -10')
const SOUTH = polygon('0 -10, 90 -10, 180 -10, -90 -10, 0 -10')

test.each<[string, unknown, unknown, boolean]>([
  ['the same point', point([1, 2]), point([1, 2]), true],
  ['a pair', point([1, 2]), [1, 2], true],
  ['asked for with a pair', [1, 2], point([1, 2]), true],
  ['asked for with fields', { x: 1, y: 2 }, point([1, 2]), true],
  ['another point', point([1, 2]), point([1, 2.0001]), false],
  ['a point on both sides of the antimeridian', point([180, 7]), point([-180, 7]), true],
  ['the pole with other longitudes', point([0, 90]), point([99, 90]), true],
  [
    'one of several',
    point([1, 2]),
    [
      [3, 4],
      [1, 2],
    ],
    true,
  ],
  ['a point on a line', line('0 0, 10 0'), point([5, 0]), true],
  ['a point at the end of a line', line('0 0, 10 0'), point([10, 0]), true],
  ['a point past the end of a line', line('0 0, 10 0'), point([10.001, 0]), false],
  ['a point beside a line', line('0 0, 10 0'), point([5, 0.001]), false],
  ['a point in a polygon', TEN, point([5, 5]), true],
  ['a point on a corner', TEN, point([10, 10]), true],
  ['a point on an edge', TEN, point([0, 5]), true],
  ['a point outside', TEN, point([-1, 5]), false],
  ['a point in a hole', RINGED, point([5, 5]), false],
  ['a point on the border of a hole', RINGED, point([4, 4]), true],
  ['a point across the antimeridian', ACROSS, point([-175, 5]), true],
  ['points, one inside', TEN, points('50 50, 5 5'), true],
  ['points, none inside', TEN, points('50 50, 60 5'), false],
  ['lines that cross', line('0 0, 10 10'), line('0 10, 10 0'), true],
  ['lines that cross at the antimeridian', line('170 -10, -170 10'), line('170 10, -170 -10'), true],
  ['lines that meet at their ends', line('0 0, 10 10'), line('10 10, 20 0'), true],
  ['a line that ends on another', line('0 0, 10 0'), line('5 0, 5 10'), true],
  ['lines one after the other', line('0 0, 10 0'), line('11 0, 20 0'), false],
  ['lines on the same way', line('0 0, 10 0'), line('5 0, 20 0'), true],
  ['lines side by side', line('0 0, 10 0'), line('0 1, 10 1'), false],
  [
    'lines that would cross on the other side of the earth',
    line('0 -10, 0 10'),
    line('170 0, -170 0'),
    false,
  ],
  [
    'lines whose circles meet on both sides of the earth',
    line('-89.99999 0, 89.99999 0'),
    line('180 -89.99999, 180 89.99999'),
    false,
  ],
  ['a line through a polygon', TEN, line('-5 5, 15 5'), true],
  ['a line inside a polygon', TEN, line('2 2, 3 3'), true],
  ['a line that touches a corner', TEN, line('-10 0, 0 0'), true],
  ['a line along an edge', TEN, line('0 -5, 0 15'), true],
  ['a line outside', TEN, line('20 0, 20 10'), false],
  ['a line in a hole', RINGED, line('4.5 5, 5.5 5'), false],
  ['a line out of a hole', RINGED, line('5 5, 7 5'), true],
  ['lines, one inside', TEN, lines('20 0, 20 10', '1 1, 2 2'), true],
  ['polygons that overlap', TEN, polygon(square(5, 15)), true],
  ['a polygon inside', TEN, polygon(square(4, 6)), true],
  ['a polygon around', polygon(square(4, 6)), TEN, true],
  ['polygons that share an edge', TEN, polygon('10 0, 20 0, 20 10, 10 10, 10 0'), true],
  ['polygons that share a corner', TEN, polygon(square(10, 20)), true],
  ['polygons that cross without a corner in the other', polygon('-5 4, 15 4, 15 6, -5 6, -5 4'), TEN, true],
  ['polygons apart', TEN, polygon(square(20, 30)), false],
  ['a polygon in a hole', RINGED, polygon(square(4.5, 5.5)), false],
  ['a polygon that fills a hole', RINGED, polygon(square(4, 6)), true],
  ['polygons, one of them meets', TEN, polygons(square(20, 30), square(5, 6)), true],
  ['a collection, one of it meets', TEN, collection(point([50, 50]), line('5 5, 50 50')), true],
  ['a collection asks', collection(point([50, 50]), TEN), point([5, 5]), true],
  ['a collection asks, nothing meets', collection(point([50, 50]), TEN), point([15, 5]), false],
  ['the rest of the earth is the smaller side', SOUTH, point([0, 80]), false],
  ['strict winding: the greater part of the earth', { ...SOUTH, crs: STRICT }, point([0, 80]), true],
  ['strict winding: a polygon there', { ...SOUTH, crs: STRICT }, TEN, true],
  ['strict winding: not there', { ...SOUTH, crs: STRICT }, point([0, -80]), false],
  ['a stored polygon with strict winding', TEN, { ...polygon(square(1, 2)), crs: STRICT }, false],
  ['a pair that is none of the sphere', TEN, [200, 5], false],
  ['no place', TEN, { name: 'home' }, false],
  ['null', TEN, null, false],
  ['missing', TEN, undefined, false],
])('%s', (_, geometry, value, expected) => {
  expect(intersects(geometry, value)).toBe(expected)
})

test.each<[unknown, string]>([
  [[1, 2], 'geometry must be an object'],
  [{}, "geo query doesn't have any geometry"],
  [{ $foo: [1, 2] }, 'unknown geo specifier: $foo: [ 1, 2 ]'],
  [{ $geometry: 5 }, 'unknown geo specifier: $geometry: 5'],
  [{ $geometry: {} }, 'unknown GeoJSON type: {}'],
  [
    { $geometry: [200, 0] },
    '$geoIntersect not supported with provided geometry: { $geoIntersects: { $geometry: [ 200, 0 ] } }',
  ],
  [
    {
      $box: [
        [0, 0],
        [1, 1],
      ],
    },
    '$geoIntersect not supported with provided geometry: { $geoIntersects: { $box: [ [ 0, 0 ], [ 1, 1 ] ] } }',
  ],
  [{ $geometry: line('0 0, 0 100') }, 'Longitude/latitude is out of bounds, lng: 0 lat: 100'],
])('refused: %j', (operand, message) => {
  expect(() => compileGeoIntersects(operand)).toThrow(
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message }),
  )
})

const both = (a: unknown, b: unknown) => [intersects(a, b), intersects(b, a)]

test('anywhere on earth, rings of one star meet, except in a hole', () => {
  fc.assert(
    fc.property(star, shape => {
      const [small, large] = [polygon(ringOf(shape, 0.7)), polygon(ringOf(shape))]
      const ringed = polygon(ringOf(shape), ringOf(shape, 0.8))
      expect(both(small, large)).toEqual([true, true])
      expect(both(small, ringed)).toEqual([false, false])
      expect(both(line(ringOf(shape, 0.7)), ringed)).toEqual([false, false])
      expect(both(line(ringOf(shape, 0.9)), ringed)).toEqual([true, true])
    }),
    { numRuns: 60 },
  )
})

test('anywhere on earth, a line from the centre to beyond the border crosses it', () => {
  fc.assert(
    fc.property(star, fc.double({ min: 0, max: 7, noNaN: true }), (shape, towards) => {
      const way = line([shape.center, placeIn(shape, towards, reachOf(shape) * 1.1)])
      expect(both(way, line(ringOf(shape)))).toEqual([true, true])
      expect(both(way, polygon(ringOf(shape)))).toEqual([true, true])
    }),
  )
})
