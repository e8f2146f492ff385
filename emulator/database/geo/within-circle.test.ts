/** $geoWithin with `$centerSphere`: MongoDB's manual and its jstest geo_s2within_line_polygon_sphere.js. */
import fc from 'fast-check'
import { line, type Pair, point, points, polygon, reachOf, ringOf, star } from './testing-shapes'
import { compileGeoWithin } from './within'

const inCircle = (center: Pair, radius: number, value: unknown) =>
  compileGeoWithin({ $centerSphere: [center, radius] })(value)

const SYDNEY = line('151.0997772216797 -33.86157820443923, 151.21719360351562 -33.8952122494965')
const WELLINGTON = polygon(
  '174.72930908203125 -41.281676559981676, 174.76261138916013 -41.34820622928743, 174.84329223632812 -41.32861539747227, 174.8312759399414 -41.280902559820895, 174.72930908203125 -41.281676559981676',
)
const LONG = line('96.328125 5.61598581915534, 153.984375 -6.315298538330033')
const LARGE = polygon(
  '98.96484375 -11.350796722383672, 135.3515625 -11.350796722383672, 135.3515625 0.8788717828324276, 98.96484375 0.8788717828324276, 98.96484375 -11.350796722383672',
)
const HARLEM: Pair = [-73.93414657, 40.82302903]

test.each<[string, Pair, number, unknown, boolean]>([
  ["the manual's ten miles", [-88, 30], 10 / 3963.2, point([-88.1, 30.05]), true],
  ["beyond the manual's ten miles", [-88, 30], 10 / 3963.2, point([-88.2, 30.05]), false],
  ['a restaurant within five miles', HARLEM, 5 / 3963.2, [-73.9667, 40.78], true],
  ['a restaurant farther off', HARLEM, 5 / 3963.2, [-74.0445, 40.6892], false],
  ['across the antimeridian', [179.9, 0], 0.01, [-179.9, 0], true],
  ['over the pole', [0, 89], 0.04, [180, 89], true],
  ['the centre alone', [10, 20], 0, [10, 20], true],
  ['beside the centre', [10, 20], 0, [10.0001, 20], false],
  ['the whole earth', [0, 0], Math.PI, point([180, 0]), true],
  ['the whole earth holds lines', [0, 0], Math.PI, line('170 0, -170 1'), true],
  ['more than the whole earth', [0, 0], 4, WELLINGTON, true],
  ['points, one outside', [0, 0], 0.1, points('1 1, 20 2'), false],
  ['a line', [151.16789425018004, -33.8508357122312], 0.0011167360027064348, SYDNEY, true],
  ['a line that leaves', [151.09822404831158, -33.85109290503663], 0.0013568277575574095, SYDNEY, false],
  ['a polygon', [174.78536621904806, -41.30510816038769], 0.0009483659386360411, WELLINGTON, true],
  ['a circle without size in a polygon', [174.79144274337722, -41.307682001033385], 0, WELLINGTON, false],
  [
    'a polygon that leaves',
    [174.7599527533759, -41.27137819591382],
    0.0011247013153526434,
    WELLINGTON,
    false,
  ],
  ['a polygon outside', [174.80008799649448, -41.201484845543426], 0.0007748581633291528, WELLINGTON, false],
  ['the ends of a line only', [-59.80246852929814, -2.3633072488322853], 2.768403272464979, LONG, false],
  [
    'the corners of a polygon only',
    [-61.52266094410311, 17.79937981451866],
    2.9592242752161573,
    LARGE,
    false,
  ],
])('%s', (_, center, radius, value, expected) => {
  expect(inCircle(center, radius, value)).toBe(expected)
})

test('anywhere on earth, a polygon lies in the circle that reaches its farthest corner, in none smaller', () => {
  fc.assert(
    fc.property(star, shape => {
      const reach = Math.atan(reachOf(shape))
      const value = polygon(ringOf(shape))
      expect(inCircle(shape.center, reach * 1.001 + 1e-8, value)).toBe(true)
      expect(inCircle(shape.center, Math.max(0, reach * 0.99 - 1e-8), value)).toBe(false)
    }),
  )
})
