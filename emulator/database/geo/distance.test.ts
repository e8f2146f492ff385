/** Figures from MongoDB's manual ($geoNear) and of the sphere. */
import { distanceBetween, line, point, polygon, STRICT, square } from './testing-shapes'

const DEGREE = (Math.PI / 180) * 6378100

test('the distance the manual of $geoNear shows', () => {
  expect(distanceBetween(point([-73.99279, 40.719296]), point([-73.9928, 40.7193]))).toBeCloseTo(
    0.9539931676365992,
    9,
  )
})

test.each([
  ['one degree along the equator', [0, 0], [1, 0], DEGREE],
  ['across the antimeridian', [179.5, 0], [-179.5, 0], DEGREE],
  ['over the pole', [0, 89], [180, 89], 2 * DEGREE],
  ['the same pole with other longitudes', [0, 90], [120, 90], 0],
  ['the same place', [116.4, 39.9], [116.4, 39.9], 0],
  ['half around', [0, 0], [180, 0], 180 * DEGREE],
  ['GeoJSON and a pair', point([0, 0]), [0, 2], 2 * DEGREE],
  ['an altitude does not count', { type: 'Point', coordinates: [0, 0, 8848] }, [0, 1], DEGREE],
  ['fields of any name', { lng: 0, lat: 0 }, { longitude: 1, latitude: 0 }, DEGREE],
  ['the nearest of several', [0, 0], [[5, 0], point([3, 0])], 3 * DEGREE],
  ['a line', [0, 1], line('-10 0, 10 0'), DEGREE],
  ['beyond the end of a line', [12, 0], line('-10 0, 0 0, 10 0'), 2 * DEGREE],
  ['inside a polygon', [1, 1], polygon('0 0, 2 0, 2 2, 0 2, 0 0'), 0],
  ['outside a polygon', [-1, 0], polygon('0 -5, 2 0, 0 5, 0 -5'), DEGREE],
  ['in a hole', [0, 0], polygon('-9 -9, 9 -9, 9 9, -9 9, -9 -9', '-1 -4, 1 -4, 1 4, -1 4, -1 -4'), DEGREE],
])('%s', (_, a, b, metres) => {
  expect(distanceBetween(a, b)).toBeCloseTo(metres, 0)
})

test.each([
  ['no place', [0, 0], 'here'],
  ['nothing', [0, 0], undefined],
  ['null', null, [0, 0]],
  ['from a line', line('0 0, 1 1'), [0, 0]],
  ['a pair that is none of the sphere', [0, 0], [200, 0]],
  ['one number', [0, 0], [1]],
  ['a polygon with strict winding', [0, 0], { ...polygon(square(1, 2)), crs: STRICT }],
  ['an unclosed ring', [0, 0], polygon('0 0, 1 0, 1 1')],
])('undefined: %s', (_, a, b) => {
  expect(distanceBetween(a, b)).toBeUndefined()
})
