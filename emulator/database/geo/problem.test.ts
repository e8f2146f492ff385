/** MongoDB's words for what a 2dsphere index refuses (its jstest geo_parse_err.js, and the messages users report). */
import { geoProblem } from './problem'
import { collection, line, lines, points, polygon, polygons, STRICT, square } from './testing-shapes'

const crs = (name: unknown) => ({ type: 'name', properties: { name } })
const TEN = square(0, 10)

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty document', {}],
  ['an empty array', []],
  ['a pair', [116.4, 39.9]],
  ['a pair and more', [116.4, 39.9, 44]],
  ['fields of any name', { lng: 1, lat: 2 }],
  ['fields and others after them', { x: 1, y: 2, name: 'home' }],
  ['a long', [1, 2n]],
  ['a point', { type: 'Point', coordinates: [-180, 90] }],
  ['a point with an altitude', { type: 'Point', coordinates: [1, 2, 3] }],
  ['a named reference system', { type: 'Point', coordinates: [1, 2], crs: crs('EPSG:4326') }],
  ['a line', line('0 0, 1 1, 1 1, 0 1')],
  ['a polygon, either way round', polygon(TEN)],
  ['a polygon, either way round', polygon([...TEN].reverse())],
  ['a hole', polygon(TEN, square(2, 4))],
  ['two holes', polygon(TEN, square(2, 4), square(5, 6))],
  ['a hole that touches the shell with a corner', polygon(TEN, '0 0, 3 1, 3 3, 0 0')],
  ['points', points('1 1, 2 2')],
  ['lines', lines('1 1, 2 2', '2 2, 3 4')],
  ['polygons', polygons(TEN, square(20, 30))],
  ['a collection', collection(polygon(TEN), line('0 0, 1 1'))],
])('indexed or passed over: %s', (_, value) => {
  expect(geoProblem(value)).toBeUndefined()
})

const text = (from: number, to: number) =>
  `[ ${square(from, to)
    .map(([x, y]) => `[ ${x}, ${y} ]`)
    .join(', ')} ]`

test.each<[unknown, string]>([
  [5, 'geo element must be an array or object: 5'],
  ['here', 'geo element must be an array or object: "here"'],
  [[1], 'Point must only contain numeric elements, instead got type missing'],
  [['1', 2], 'Point must only contain numeric elements, instead got type string'],
  [[200, 0], "can't project geometry into spherical CRS: [ 200, 0 ]"],
  [
    [
      [1, 2],
      [3, 4],
    ],
    'Point must only contain numeric elements, instead got type array',
  ],
  [{ name: 'home' }, 'unknown GeoJSON type: { name: "home" }'],
  [
    { type: 'Circle', coordinates: [1, 2] },
    'unknown GeoJSON type: { type: "Circle", coordinates: [ 1, 2 ] }',
  ],
  [{ type: 'Point' }, 'Point must be an array or object, instead got type missing'],
  [{ type: 'Point', coordinates: 'hello' }, 'Point must be an array or object, instead got type string'],
  [
    { type: 'Point', coordinates: ['hello', 5] },
    'Point must only contain numeric elements, instead got type string',
  ],
  [{ type: 'Point', coordinates: [5 / 0, 5] }, 'Point coordinates must be finite numbers'],
  [{ type: 'Point', coordinates: [200, 0] }, 'Longitude/latitude is out of bounds, lng: 200 lat: 0'],
  [
    { type: 'Point', coordinates: [-27.482279, 153.028723] },
    'Longitude/latitude is out of bounds, lng: -27.4823 lat: 153.029',
  ],
  [line('0 91, 0 0'), 'Longitude/latitude is out of bounds, lng: 0 lat: 91'],
  [{ type: 'LineString', coordinates: [5, 5] }, 'GeoJSON coordinates must be an array, instead got type int'],
  [
    { type: 'LineString', coordinates: 5.5 },
    'GeoJSON coordinates must be an array of coordinates, instead got type double',
  ],
  [
    line('0 0, 0 0'),
    'GeoJSON LineString must have at least 2 vertices, instead got 1 vertices: [ [ 0, 0 ], [ 0, 0 ] ]',
  ],
  [
    line('0 0, 180 0'),
    'GeoJSON LineString is not valid: Vertices 0 and 1 are antipodal [ [ 0, 0 ], [ 180, 0 ] ]',
  ],
  [{ type: 'Polygon', coordinates: 'hi' }, 'Polygon coordinates must be an array, instead got type string'],
  [polygon(), 'Polygon has no loops.'],
  [polygon([]), 'Loop has no vertices: []'],
  [
    polygon('0 0, 1 2, 2 3'),
    'Loop is not closed, first vertex does not equal last vertex: [ [ 0, 0 ], [ 1, 2 ], [ 2, 3 ] ]',
  ],
  [
    polygon('0 0, 1 2, 0 0'),
    'Loop must have at least 3 different vertices, 2 unique vertices were provided: [ [ 0, 0 ], [ 1, 2 ], [ 0, 0 ] ]',
  ],
  [
    polygon('0 0, 1 1, 0 0, 0 1, 0 0'),
    'Loop is not valid: [ [ 0, 0 ], [ 1, 1 ], [ 0, 0 ], [ 0, 1 ], [ 0, 0 ] ] Duplicate vertices: 0 and 2',
  ],
  [
    polygon('0 0, 10 10, 10 0, 0 10, 0 0'),
    'Loop is not valid: [ [ 0, 0 ], [ 10, 10 ], [ 10, 0 ], [ 0, 10 ], [ 0, 0 ] ] Edges 0 and 2 cross. Edge locations in degrees: [0.0000000, 0.0000000]-[10.0000000, 10.0000000] and [0.0000000, 10.0000000]-[10.0000000, 0.0000000]',
  ],
  [
    polygon(square(0, 10), square(20, 30)),
    `Secondary loops not contained by first exterior loop - secondary loops must be holes: ${text(20, 30)} first loop: ${text(0, 10)}`,
  ],
  [
    polygon(square(0, 10), square(2, 6), square(4, 8)),
    `Polygon isn't valid: Loop 1 crosses loop 2 [ ${text(0, 10)}, ${text(2, 6)}, ${text(4, 8)} ]`,
  ],
  [
    polygon(square(0, 10), square(0, 10)),
    `Polygon isn't valid: Duplicate edge: loop 0, edge 0 and loop 1, edge 0 [ ${text(0, 10)}, ${text(0, 10)} ]`,
  ],
  [
    polygon(square(0, 10), square(2, 8), square(4, 6)),
    `Polygon interior loops cannot be nested: [ ${text(0, 10)}, ${text(2, 8)}, ${text(4, 6)} ]`,
  ],
  [
    polygon(square(0, 10), '0 0, 9 4, 10 10, 4 9, 0 0'),
    `Loop 1 shares more than one vertex with its parent loop 0: [ ${text(0, 10)}, [ [ 0, 0 ], [ 9, 4 ], [ 10, 10 ], [ 4, 9 ], [ 0, 0 ] ] ]`,
  ],
  [{ type: 'MultiPoint', coordinates: [] }, 'MultiPoint coordinates must have at least 1 element'],
  [{ type: 'MultiLineString', coordinates: [] }, 'MultiLineString coordinates must have at least 1 element'],
  [
    { type: 'MultiPolygon', coordinates: '' },
    'MultiPolygon coordinates must be an array, instead got type string',
  ],
  [
    { type: 'GeometryCollection' },
    'GeometryCollection geometries must be an array, instead got type missing',
  ],
  [
    { type: 'GeometryCollection', geometries: [] },
    'GeometryCollection geometries must have at least 1 element',
  ],
  [
    { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }, 5] },
    'Element 1 of "geometries" must be an object, instead got type int: 5',
  ],
  [{ type: 'GeometryCollection', geometries: [{ type: 'Dot' }] }, 'Unknown GeoJSON type: { type: "Dot" }'],
  [
    { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }] },
    'GeometryCollections cannot be nested: { type: "GeometryCollection", geometries: [] }',
  ],
  [
    { type: 'Point', coordinates: [1, 2], crs: 'EPSG:4326' },
    'GeoJSON CRS must be an object, instead got type string',
  ],
  [{ type: 'Point', coordinates: [1, 2], crs: {} }, 'GeoJSON CRS must have field "type": "name"'],
  [
    { type: 'Point', coordinates: [1, 2], crs: { type: 'name' } },
    'CRS must have field "properties" which is an object, instead got type missing',
  ],
  [
    { type: 'Point', coordinates: [1, 2], crs: crs(undefined) },
    'In CRS, "properties.name" must be a string, instead got type missing',
  ],
  [{ type: 'Point', coordinates: [1, 2], crs: crs('EPSG:3857') }, 'Unknown CRS name: EPSG:3857'],
  [
    { type: 'Point', coordinates: [1, 2], crs: STRICT },
    'Strict winding order CRS is only supported by polygon',
  ],
  [{ ...polygon(TEN), crs: STRICT }, "can't index geometry with strict winding order"],
  [
    { type: 'Polygon', coordinates: '', crs: STRICT },
    'Coordinates of polygon must be an array, instead got type string',
  ],
  [
    { ...polygon(square(-1, 1), []), crs: STRICT },
    `Only one simple loop is allowed in a big polygon, instead provided 2 loops: [ ${text(-1, 1)}, [] ]`,
  ],
])('refused: %j', (value, reason) => {
  expect(geoProblem(value)).toBe(`Can't extract geo keys: ${reason}`)
})
