/** $near and $nearSphere: the manual's places in New York, both notations, and refusals. */
import { compileNear } from './near'
import { line, point } from './testing-shapes'

const PARK = point([-73.97, 40.77])
const ROOSEVELT = point([-73.9928, 40.7193])
const POLO = point([-73.9375, 40.8303])
const HERE = point([-73.9667, 40.78])

const reached = (
  operand: unknown,
  operator: '$near' | '$nearSphere' = '$near',
  outer?: Record<string, unknown>,
) => {
  const { test: isNear } = compileNear(operand, operator, outer)
  return [PARK, POLO, ROOSEVELT].map(isNear)
}

test.each(['$near', '$nearSphere'] as const)('%s finds what the manual says', operator => {
  expect(reached({ $geometry: HERE, $minDistance: 1000, $maxDistance: 5000 }, operator)).toEqual([
    true,
    false,
    false,
  ])
  expect(reached({ $geometry: HERE, $maxDistance: 6200 }, operator)).toEqual([true, true, false])
  expect(reached({ $geometry: HERE, $minDistance: 6200 }, operator)).toEqual([false, false, true])
  expect(reached({ $geometry: HERE }, operator)).toEqual([true, true, true])
})

test('distances are metres from a GeoJSON point, and order the places', () => {
  const { distance } = compileNear({ $geometry: HERE }, '$near')
  expect([PARK, POLO, ROOSEVELT].map(place => Math.round(distance(place) ?? 0))).toEqual([1147, 6116, 7107])
})

test('a GeoJSON point without $geometry has its distances beside the operator', () => {
  expect(reached(HERE, '$near', { $near: HERE, $maxDistance: 5000 })).toEqual([true, false, false])
})

test('both limits are included', () => {
  const exact = compileNear({ $geometry: HERE }, '$near').distance(PARK)
  const { test: isNear } = compileNear({ $geometry: HERE, $minDistance: exact, $maxDistance: exact }, '$near')
  expect(isNear(PARK)).toBe(true)
})

test('a legacy point of $nearSphere has radians, its distance is metres all the same', () => {
  const near = compileNear([0, 0], '$nearSphere', {
    $nearSphere: [0, 0],
    $minDistance: 0.01,
    $maxDistance: 0.02,
  })
  expect([[0.5, 0], [1, 0], point([1, 0]), [1.2, 0]].map(near.test)).toEqual([false, true, true, false])
  expect(near.distance([1, 0])).toBeCloseTo(111318.845, 3)
})

test('a legacy point of $near is on the plane, in degrees', () => {
  const near = compileNear([179, 0], '$near', { $near: [179, 0], $maxDistance: 5 })
  expect(near.distance([176, 4])).toBe(5)
  expect([[176, 4], point([176, 4]), [-179, 0], [1000, 0], line('179 0, 178 0')].map(near.test)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test.each([
  ['a third element', [0, 0, 5]],
  ['a third field', { x: 0, y: 0, most: 5 }],
])('the old notation has the distance as %s', (_, operand) => {
  const { test: isNear } = compileNear(operand, '$near')
  expect(
    [
      [3, 4],
      [3, 4.1],
    ].map(isNear),
  ).toEqual([true, false])
})

test.each([
  [
    'the nearest of several',
    [
      [50, 50],
      [0, 1],
    ],
    111319,
  ],
  ['a line', line('-10 1, 10 1'), 113036],
  ['no place', 'here', undefined],
  ['nothing', undefined, undefined],
  ['null', null, undefined],
])('the distance to %s', (_, value, metres) => {
  const { distance, test: isNear } = compileNear({ $geometry: point([0, 0]) }, '$nearSphere')
  const found = distance(value)
  expect(found === undefined ? undefined : Math.round(found)).toBe(metres)
  expect(isNear(value)).toBe(metres !== undefined)
})

test.each<[unknown, Record<string, unknown> | undefined, string]>([
  [5, undefined, 'geo near query argument is not an object'],
  [null, undefined, 'geo near query argument is not an object'],
  [{}, undefined, 'invalid point provided to geo near query: {}'],
  [['a', 1], undefined, 'invalid point provided to geo near query: [ "a", 1 ]'],
  [{ $maxDistance: 5 }, undefined, 'invalid point provided to geo near query: { $maxDistance: 5 }'],
  [{ $geometry: 5 }, undefined, '$geometry is required for geo near query'],
  [{ $geometry: [1, 2] }, undefined, '$near requires geojson point, given [ 1, 2 ]'],
  [
    { $geometry: point([1000, 1000]) },
    undefined,
    'invalid point in geo near query $geometry argument: { type: "Point", coordinates: [ 1000, 1000 ] }  Longitude/latitude is out of bounds, lng: 1000 lat: 1000',
  ],
  [
    { $geometry: {} },
    undefined,
    'invalid point in geo near query $geometry argument: {}  Point must be an array or object, instead got type missing',
  ],
  [
    { $geometry: line('0 0, 1 1') },
    undefined,
    'invalid point in geo near query $geometry argument: { type: "LineString", coordinates: [ [ 0, 0 ], [ 1, 1 ] ] }  Expected geojson geometry with type Point, but got type LineString',
  ],
  [{ $geometry: HERE, $maxDistance: '5' }, undefined, '$maxDistance must be a number'],
  [{ $geometry: HERE, $maxDistance: null }, undefined, '$maxDistance must be a number'],
  [{ $geometry: HERE, $maxDistance: -1 }, undefined, '$maxDistance must be non-negative'],
  [{ $geometry: HERE, $minDistance: '5' }, undefined, '$minDistance must be a number'],
  [{ $geometry: HERE, $minDistance: Number.NaN }, undefined, '$minDistance must be non-negative'],
  [{ $geometry: HERE, $foo: 1 }, undefined, 'invalid argument in geo near query: $foo'],
  [
    { $geometry: HERE },
    { $maxDistance: 5 },
    'geo near accepts just one argument when querying for a GeoJSON point. Extra field found: $maxDistance: 5',
  ],
  [[0, 0], { $gt: 5 }, 'invalid argument in geo near query: $gt'],
  [[0, 0], { $maxDistance: -5 }, '$maxDistance must be non-negative'],
  [[0, 0], { $minDistance: 'x' }, '$minDistance must be a number'],
  [[0, 0, -1], undefined, 'max distance must be non-negative'],
  [[200, 0], undefined, 'Legacy point is out of bounds for spherical query'],
])('refused: %j beside %j', (operand, siblings, message) => {
  expect(() => compileNear(operand, '$nearSphere', { $nearSphere: operand, ...siblings })).toThrow(
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message }),
  )
})
