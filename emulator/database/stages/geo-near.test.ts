import type { Document } from '../values/types'
import { aggregate, MemorySource } from './testing'

const EARTH = 6378100
/** Metres to a degree of latitude. */
const DEGREE = (Math.PI / 180) * EARTH

const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })

const places: Document[] = [
  { _id: 'far', at: point(0, 3), kind: 'park' },
  { _id: 'near', at: point(0, 1), kind: 'park' },
  { _id: 'here', at: [0, 0], kind: 'shop' },
  { _id: 'nowhere', kind: 'park' },
  {
    _id: 'line',
    at: {
      type: 'LineString',
      coordinates: [
        [0, 2],
        [5, 2],
      ],
    },
    kind: 'road',
  },
]

const near = (spec: Document, data = places, fields: readonly string[] = ['at']) =>
  aggregate(new MemorySource({ c: data }, fields), {
    $geoNear: { near: point(0, 0), spherical: true, distanceField: 'd', ...spec },
  })

const ids = (found: Document[]) => found.map(({ _id }) => _id)

test('the nearest first, with their distances in metres; nothing without a location', () => {
  const found = near({})
  expect(ids(found)).toEqual(['here', 'near', 'line', 'far'])
  expect(found.map(({ d }) => d)).toEqual([0, 1, 2, 3].map(degrees => expect.closeTo(degrees * DEGREE, 3)))
})

test.each<[spec: Document, expected: string[]]>([
  [{ maxDistance: 2.5 * DEGREE }, ['here', 'near', 'line']],
  [{ minDistance: DEGREE / 2 }, ['near', 'line', 'far']],
  [{ minDistance: 1.5 * DEGREE, maxDistance: 2.5 * DEGREE }, ['line']],
  [{ query: { kind: 'park' } }, ['near', 'far']],
  [{ query: { $expr: { $eq: ['$kind', 'shop'] } } }, ['here']],
  [{ limit: 2 }, ['here', 'near']],
  [{ num: 1 }, ['here']],
  [{ key: 'at' }, ['here', 'near', 'line', 'far']],
  [{ spherical: false }, ['here', 'near', 'line', 'far']],
])('%j', (spec, expected) => {
  expect(ids(near(spec))).toEqual(expected)
})

test('distances from a legacy point are radians', () => {
  const found = near({ near: [0, 0], maxDistance: (2.5 * Math.PI) / 180 })
  expect(ids(found)).toEqual(['here', 'near', 'line'])
  expect(found[1]?.d).toBeCloseTo(Math.PI / 180, 12)
  expect(ids(near({ near: { lng: 0, lat: 3 }, limit: 1 }))).toEqual(['far'])
})

test('a multiplier changes what is told, not what is found', () => {
  const found = near({ distanceMultiplier: 0.001, maxDistance: 1.5 * DEGREE })
  expect(ids(found)).toEqual(['here', 'near'])
  expect(found[1]?.d).toBeCloseTo(DEGREE / 1000, 6)
})

test('distance and location go to any path, over what stands there', () => {
  const spec = { distanceField: 'kind.distance', includeLocs: 'kind.location', limit: 1, near: point(0, 1) }
  expect(near(spec)).toEqual([
    { _id: 'near', at: point(0, 1), kind: { distance: expect.closeTo(0, 6), location: point(0, 1) } },
  ])
  expect(near({ distanceField: 'x', includeLocs: 'x', limit: 1 })).toMatchObject([{ x: [0, 0] }])
})

test('of several locations the nearest counts', () => {
  const data = [
    { _id: 1, stops: [{ at: point(0, 5) }, { at: point(0, 2) }] },
    {
      _id: 2,
      stops: {
        at: [
          [0, 9],
          [0, 1],
        ],
      },
    },
    { _id: 3, stops: [] },
  ]
  const found = near({ key: 'stops.at', includeLocs: 'where' }, data, ['stops.at', 'other'])
  expect(found.map(({ _id, where }) => [_id, where])).toEqual([
    [2, [0, 1]],
    [1, point(0, 2)],
  ])
  const beyond = near({ key: 'stops.at', includeLocs: 'where', minDistance: 3 * DEGREE }, data, ['stops.at'])
  expect(beyond.map(({ _id, where }) => [_id, where])).toEqual([
    [1, point(0, 5)],
    [2, [0, 9]],
  ])
})

test('the collection is asked for what is near', () => {
  const source = new MemorySource({ c: places }, ['at'])
  const spec = {
    near: point(0, 0),
    distanceField: 'd',
    spherical: true,
    maxDistance: 5,
    query: { kind: 'shop' },
  }
  aggregate(source, { $geoNear: spec }, { $match: { d: 0 } })
  expect(source.queries.map(({ query }) => query.criteria)).toEqual([
    { $and: [{ kind: 'shop' }, { at: { $nearSphere: point(0, 0), $maxDistance: 5 } }] },
  ])
})

test('inside a $lookup the point may come from the document', () => {
  const pipeline = [{ $geoNear: { near: '$$here', distanceField: 'd', spherical: true, limit: 1 } }]
  const lookup = { from: 'd', let: { here: '$loc' }, pipeline, as: 'm' }
  const source = new MemorySource({ c: [{ loc: point(0, 2.9) }, { loc: point(0, 0.1) }], d: places }, ['at'])
  const stages = [{ $lookup: lookup }, { $project: { _id: 0, m: '$m._id' } }]
  expect(aggregate(source, ...stages)).toEqual([{ m: ['far'] }, { m: ['here'] }])
})

test.each<[spec: Document, fields: string[], message: string]>([
  [{}, [], '$geoNear requires a 2d or 2dsphere index, but none were found'],
  [{}, ['at', 'b'], 'There is more than one 2dsphere index on c; unsure which to use for $geoNear'],
  [{ key: 'b' }, ['at'], 'unable to find index for $geoNear query'],
  [{ near: [0, 0], spherical: false }, ['at'], 'unable to find index for $geoNear query'],
  [{ near: undefined }, ['at'], "$geoNear requires a 'near' argument"],
  [{ near: 1 }, ['at'], '$geoNear requires near argument to be a GeoJSON object or a legacy point(array)'],
  [{ near: point(200, 0) }, ['at'], 'invalid point provided to geo near query'],
  [{ distanceField: 1 }, ['at'], "$geoNear requires a 'distanceField' option as a String"],
  [{ includeLocs: 1 }, ['at'], "$geoNear requires that 'includeLocs' option is a String"],
  [{ maxDistance: 'x' }, ['at'], 'maxDistance must be a number'],
  [{ minDistance: -1 }, ['at'], 'minDistance must be nonnegative'],
  [{ distanceMultiplier: 'x' }, ['at'], 'distanceMultiplier must be a number'],
  [{ query: 1 }, ['at'], 'query must be an object'],
  [{ query: { at: { $near: [0, 0] } } }, ['at'], 'are not allowed in this context'],
  [{ query: { a: { $nope: 1 } } }, ['at'], 'unknown operator: $nope'],
  [{ key: 1 }, ['at'], "$geoNear parameter 'key' must be of type string but found type: int"],
  [{ key: '' }, ['at'], "$geoNear parameter 'key' cannot be the empty string"],
])('%j with indexes on %j is refused', (spec, fields, message) => {
  expect(() => near(spec, places, fields)).toThrow(message)
})
