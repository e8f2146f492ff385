/** Places on the unit sphere. S2 (s2js) supplies vectors and cells, as in MongoDB; angles are radians. */
import { type r3, s2 } from 's2js'

/** A place as a unit vector from the centre of the earth. */
export type Place = r3.Vector

/** Metres: the sphere MongoDB computes on. */
export const EARTH_RADIUS = 6378100

/**
 * How close counts as touching, about half a centimetre. MongoDB takes a stored point for the smallest cell around it,
 * which is of this size: so a point on a border belongs to the area in spite of rounding.
 */
export const TOUCH = 1e-9

/** @param lng degrees within ±180 @param lat degrees within ±90 */
export const placeAt = (lng: number, lat: number): Place =>
  s2.Point.fromLatLng(s2.LatLng.fromDegrees(lat, lng).normalized()).vector

export const angleBetween = (a: Place, b: Place): number => a.angle(b)

export const antipode = (place: Place): Place => place.mul(-1)

/** The square of the straight distance through the earth: orders places like the angle, without trigonometry. */
export const squaredChord = (a: Place, b: Place): number => {
  const x = a.x - b.x
  const y = a.y - b.y
  const z = a.z - b.z
  return x * x + y * y + z * z
}

export const angleOfChord = (squared: number): number => 2 * Math.asin(Math.min(1, Math.sqrt(squared) / 2))

/** Degrees. */
export const lngLatOf = (place: Place): readonly [lng: number, lat: number] => {
  const { lng, lat } = s2.LatLng.fromPoint(s2.Point.fromVector(place))
  return [(lng * 180) / Math.PI, (lat * 180) / Math.PI]
}

/** Equal for equal places only. */
export const placeKey = ({ x, y, z }: Place): string => `${x + 0},${y + 0},${z + 0}`

/** A circle around something: its centre and radius; a radius of π is the whole sphere. */
export interface Bound {
  center: Place
  radius: number
}

const EVERYWHERE = Math.PI

/**
 * The circle around places and the edges between them. Smaller than a hemisphere it also holds the area that they
 * enclose; otherwise it is the whole sphere.
 */
export const boundOf = (places: readonly Place[]): Bound => {
  const sum = places.reduce((total, place) => total.add(place))
  if (sum.norm() < 1e-6) return { center: sum, radius: EVERYWHERE }
  const center = sum.normalize()
  const radius = Math.max(...places.map(place => angleBetween(center, place)))
  return { center, radius: radius < Math.PI / 2 - 1e-6 ? radius + TOUCH : EVERYWHERE }
}

export const holds = ({ center, radius }: Bound, place: Place): boolean =>
  radius === EVERYWHERE || angleBetween(center, place) <= radius

/** False only when nothing inside one circle touches anything inside the other. */
export const mayTouch = (a: Bound, b: Bound): boolean =>
  a.radius === EVERYWHERE ||
  b.radius === EVERYWHERE ||
  angleBetween(a.center, b.center) <= a.radius + b.radius + TOUCH
