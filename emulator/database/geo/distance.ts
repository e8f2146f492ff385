/** Distances between stored geometries. */
import type { Geometry } from './parse/geojson'
import type { Position } from './parse/positions'
import { storedGeometries } from './parse/stored'
import { planeDistance } from './plane'
import { EARTH_RADIUS, type Place } from './sphere/places'
import { signedDistance } from './sphere/shapes'

const least = (distances: readonly number[]): number | undefined =>
  distances.length > 0 ? Math.min(...distances) : undefined

const shapesOf = (value: unknown) =>
  storedGeometries(value).flatMap(({ shapes, strict }) => (strict ? [] : shapes))

/** Metres to the nearest place of a stored geometry, or of one in an array; undefined when there is none. */
export const metresTo = (place: Place, value: unknown): number | undefined =>
  least(shapesOf(value).map(shape => Math.max(0, signedDistance(shape, place)) * EARTH_RADIUS))

/** Distance on the plane to the nearest stored point, in the unit of the coordinates. */
export const planeDistanceTo = (position: Position, value: unknown): number | undefined =>
  least(
    storedGeometries(value)
      .flatMap(geometry => geometry.position ?? [])
      .map(at => planeDistance(position, at)),
  )

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
