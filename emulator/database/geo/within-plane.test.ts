/** $geoWithin on the plane of legacy coordinates, and what it refuses. */
import { line, point, points, polygon } from './testing-shapes'
import { compileGeoWithin } from './within'

const HUNDRED = {
  $box: [
    [0, 0],
    [100, 100],
  ],
}
const NEW_YORK = { $center: [[-74, 40.74], 10] }
const TRIANGLE = {
  $polygon: [
    [0, 0],
    [3, 6],
    [6, 0],
  ],
}
const NOTCHED = {
  $polygon: [
    [0, 0],
    [5, 5],
    [10, 0],
    [10, 10],
    [0, 10],
  ],
}

test.each<[string, unknown, unknown, boolean]>([
  ["the manual's box", HUNDRED, [50, 99], true],
  [
    'any two corners',
    {
      $box: [
        [100, 0],
        [0, 100],
      ],
    },
    [50, 99],
    true,
  ],
  ['the border of a box', HUNDRED, [0, 100], true],
  ['outside a box', HUNDRED, [50, 100.1], false],
  ['a box of fields', { $box: { a: [0, 0], b: { x: 9, y: 9 } } }, [5, 5], true],
  [
    'beyond the sphere',
    {
      $box: [
        [0, 0],
        [1000, 1000],
      ],
    },
    [500, 500],
    true,
  ],
  ['a GeoJSON point', HUNDRED, point([5, 5]), true],
  ['no line', HUNDRED, line('1 1, 2 2'), false],
  ['no points', HUNDRED, points('1 1'), false],
  [
    'one pair of several',
    HUNDRED,
    [
      [-5, 5],
      [0.5, 0.5],
    ],
    true,
  ],
  ["the manual's circle", NEW_YORK, [-73, 49], true],
  ['the border of a circle', NEW_YORK, [-64, 40.74], true],
  ['the border, in spite of rounding', { $center: [[51.9999, 0], 0.0001] }, [52, 0], true],
  ['the border upwards, in spite of rounding', { $center: [[0, 51.9999], 0.0001] }, [0, 52], true],
  ['outside a circle', NEW_YORK, [-66, 48], false],
  ['a plane does not wrap', { $center: [[179, 0], 5] }, [-179, 0], false],
  ["the manual's polygon", TRIANGLE, [3, 3], true],
  ["outside the manual's polygon", TRIANGLE, [1, 5], false],
  ['a corner of a polygon', TRIANGLE, [3, 6], true],
  ['a slanted edge', TRIANGLE, [1, 2], true],
  ['level with an edge', TRIANGLE, [7, 0], false],
  ['level with a corner', NOTCHED, [-1, 5], false],
  ['in the notch', NOTCHED, [5, 4], false],
  ['beside the notch', NOTCHED, [2, 5], true],
])('%s', (_, operand, value, expected) => {
  expect(compileGeoWithin(operand)(value)).toBe(expected)
})

test.each<[unknown, string]>([
  [5, 'geometry must be an object'],
  [[[0, 0], 1], 'geometry must be an object'],
  [{}, "geo query doesn't have any geometry"],
  [{ $uniqueDocs: true }, "geo query doesn't have any geometry"],
  [
    {
      box: [
        [5, 51],
        [7, 52],
      ],
    },
    'unknown geo specifier: box: [ [ 5, 51 ], [ 7, 52 ] ]',
  ],
  [{ $box: 5 }, 'unknown geo specifier: $box: 5'],
  [{ $box: [[5, 51]] }, 'Point must be an array or object, instead got type missing'],
  [
    {
      $box: [
        [5, 51, 1],
        [6, 52],
      ],
    },
    'Point must only contain two numeric elements',
  ],
  [
    {
      $box: [
        [0, 0],
        [1, 1],
      ],
      $center: [[0, 0], 1],
    },
    "$geoWithin doesn't accept multiple shapes $geoWithin: { $box: [ [ 0, 0 ], [ 1, 1 ] ], $center: [ [ 0, 0 ], 1 ] }",
  ],
  [
    {
      $polygon: [
        [0, 0],
        [1, 1],
      ],
    },
    'Polygon must have at least 3 points, instead got 2 vertices',
  ],
  [{ $center: [[0, 0]] }, 'Radius must be a non-negative number: EOO'],
  [{ $center: [[0, 0], -1] }, 'Radius must be a non-negative number: -1'],
  [{ $center: [[0, 0], 'far'] }, 'Radius must be a non-negative number: "far"'],
  [{ $centerSphere: [[0, 0], Number.NaN] }, 'Radius must be a non-negative number: NaN'],
  [{ $centerSphere: [[0, 0], 1, 2] }, 'Only 2 fields allowed for circular region, but more were provided'],
  [{ $centerSphere: [[181, 0], 1] }, 'Longitude/latitude is out of bounds, lng: 181 lat: 0'],
  [
    { $geometry: point([1, 2]) },
    '$within not supported with provided geometry: { $geoWithin: { $geometry: { type: "Point", coordinates: [ 1, 2 ] } } }',
  ],
  [
    { $geometry: line('1 2, 3 4') },
    '$within not supported with provided geometry: { $geoWithin: { $geometry: { type: "LineString", coordinates: [ [ 1, 2 ], [ 3, 4 ] ] } } }',
  ],
  [{ $geometry: { type: 'Circle' } }, 'unknown GeoJSON type: { type: "Circle" }'],
  [
    { $geometry: polygon('0 0, 1 0, 1 1') },
    'Loop is not closed, first vertex does not equal last vertex: [ [ 0, 0 ], [ 1, 0 ], [ 1, 1 ] ]',
  ],
])('refused: %j', (operand, message) => {
  expect(() => compileGeoWithin(operand)).toThrow(
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message }),
  )
})
