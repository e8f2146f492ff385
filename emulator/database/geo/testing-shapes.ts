/** Made geometries for property tests: anywhere, and often across the antimeridian or over a pole. */
import fc from 'fast-check'
import { metresTo } from './distance'
import type { Geometry } from './parse/geojson'
import { storedGeometries } from './parse/stored'
import { lngLatOf, type Place, placeAt } from './sphere/places'

export type Pair = readonly [lng: number, lat: number]

const anywhere: fc.Arbitrary<Pair> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)

/** Places where longitudes jump or meet, and a corner of the cube that S2 projects onto. */
const awkward: fc.Arbitrary<Pair> = fc.constantFrom(
  [180, 0] as const,
  [-180, 52] as const,
  [179.9999, -30] as const,
  [0, 90] as const,
  [10, -90] as const,
  [77, 89.999] as const,
  [45, 35.264389682754654] as const,
)

export const center: fc.Arbitrary<Pair> = fc.oneof(anywhere, awkward)

/** Sizes from a metre to a third of the way to the horizon, in earth radii. */
const size = fc.double({ min: -6, max: -0.5, noNaN: true }).map(exponent => 10 ** exponent)

/** A star around a centre: no line from the centre meets its border twice. */
export interface Star {
  center: Pair
  /** Directions in radians and distances on the plane that touches the earth at the centre, in earth radii. */
  corners: readonly (readonly [direction: number, distance: number])[]
}

const cornersOf = (shares: readonly (readonly [number, number])[], reach: number) =>
  shares.map(
    ([turn, share], index) =>
      [((index + 0.8 * turn) * 2 * Math.PI) / shares.length, reach * (0.2 + 0.8 * share)] as const,
  )

const share = fc.double({ min: 0, max: 1, noNaN: true })

export const star: fc.Arbitrary<Star> = fc
  .tuple(center, size, fc.array(fc.tuple(share, share), { minLength: 5, maxLength: 14 }))
  .map(([middle, reach, shares]) => ({ center: middle, corners: cornersOf(shares, reach) }))

const onSphere = (middle: Place, direction: number, distance: number): Pair => {
  const east = middle.ortho()
  const north = middle.cross(east)
  const away = east.mul(Math.cos(direction)).add(north.mul(Math.sin(direction)))
  return lngLatOf(middle.add(away.mul(distance)).normalize())
}

/** The place in a direction (radians) from the centre of a star; `distance` as of its corners. */
export const placeIn = ({ center: [lng, lat] }: Star, direction: number, distance: number): Pair =>
  onSphere(placeAt(lng, lat), direction, distance)

/** The ring of a star, made larger or smaller. On the touching plane edges are straight, so rings of one star nest. */
export const ringOf = (shape: Star, factor = 1): Pair[] => {
  const ring = shape.corners.map(([direction, distance]) => placeIn(shape, direction, factor * distance))
  return [...ring, ...ring.slice(0, 1)]
}

export const reachOf = ({ corners }: Star): number => Math.max(...corners.map(([, distance]) => distance))

type Pairs = string | readonly Pair[]

/** `'0 0, 3 6'` */
export const pairs = (text: Pairs): readonly Pair[] =>
  typeof text === 'string'
    ? text.split(/, */).flatMap(pair => {
        const [lng, lat] = pair.trim().split(' ')
        return lng && lat ? [[Number(lng), Number(lat)] as const] : []
      })
    : text

export const polygon = (...rings: readonly Pairs[]) => ({ type: 'Polygon', coordinates: rings.map(pairs) })
export const point = (pair: Pair) => ({ type: 'Point', coordinates: pair })
export const line = (way: Pairs) => ({ type: 'LineString', coordinates: pairs(way) })
export const points = (places: Pairs) => ({ type: 'MultiPoint', coordinates: pairs(places) })
export const lines = (...ways: readonly Pairs[]) => ({
  type: 'MultiLineString',
  coordinates: ways.map(pairs),
})
export const polygons = (...shells: readonly Pairs[]) => ({
  type: 'MultiPolygon',
  coordinates: shells.map(shell => [pairs(shell)]),
})
export const collection = (...geometries: readonly unknown[]) => ({ type: 'GeometryCollection', geometries })

/** A ring with corners on the diagonal. */
export const square = (low: number, high: number): readonly Pair[] =>
  pairs(`${low} ${low}, ${high} ${low}, ${high} ${high}, ${low} ${high}, ${low} ${low}`)

/** The reference system in which a ring's area lies to the left, however large. */
export const STRICT = { type: 'name', properties: { name: 'urn:x-mongodb:crs:strictwinding:EPSG:4326' } }

const pointOf = (geometries: readonly Geometry[]): Place | undefined => {
  const [shape] = geometries.flatMap(({ shapes }) => shapes)
  return shape?.kind === 'point' ? shape.place : undefined
}

/**
 * Metres on the sphere from a point (GeoJSON or a legacy pair) to the nearest place of a stored geometry.
 * Undefined when the first is no point or the second no geometry.
 */
export const distanceBetween = (a: unknown, b: unknown): number | undefined => {
  const place = pointOf(storedGeometries(a))
  return place && metresTo(place, b)
}
