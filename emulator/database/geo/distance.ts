/** Distances between stored geometries. */
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
