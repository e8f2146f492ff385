/** Coordinates: pairs of numbers, and places on the sphere. */
import { isNumber, toDouble } from '../../values/numbers'
import { isDocument, typeName } from '../../values/types'
import { type Place, placeAt } from '../sphere/places'
import { GeoProblem } from './problem'

/** On the plane of legacy queries; degrees where it is a place. */
export interface Position {
  x: number
  y: number
}

/** The items of an array or the fields of a document: MongoDB takes either for a list of coordinates. */
export const itemsOf = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value
  return isDocument(value) ? Object.values(value) : undefined
}

const numeric = (value: unknown): number => {
  if (isNumber(value)) return toDouble(value)
  throw new GeoProblem(`Point must only contain numeric elements, instead got type ${typeName(value)}`)
}

/**
 * `[x, y]` or `{ any: x, names: y }`.
 * @param more whether further elements are let pass: an altitude, fields beside the coordinates
 * @throws GeoProblem
 */
export const parsePosition = (value: unknown, more: boolean): Position => {
  const items = itemsOf(value)
  if (!items) throw new GeoProblem(`Point must be an array or object, instead got type ${typeName(value)}`)
  const [x, y] = [numeric(items[0]), numeric(items[1])]
  if (!more && items.length > 2) throw new GeoProblem('Point must only contain two numeric elements')
  if (!Number.isFinite(x) || !Number.isFinite(y))
    throw new GeoProblem('Point coordinates must be finite numbers')
  return { x, y }
}

const isOnSphere = ({ x, y }: Position): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90

/** Undefined when longitude or latitude is out of bounds. */
export const placeOf = (position: Position): Place | undefined =>
  isOnSphere(position) ? placeAt(position.x, position.y) : undefined

/** Six digits, as C++ prints doubles. */
const numberText = (value: number): string => String(Number(value.toPrecision(6)))

/** @throws GeoProblem when longitude or latitude is out of bounds */
export const toPlace = (position: Position): Place => {
  const place = placeOf(position)
  if (place) return place
  throw new GeoProblem(
    `Longitude/latitude is out of bounds, lng: ${numberText(position.x)} lat: ${numberText(position.y)}`,
  )
}

const toCoordinate = (value: unknown): Place => {
  if (Array.isArray(value)) return toPlace(parsePosition(value, true))
  throw new GeoProblem(`GeoJSON coordinates must be an array, instead got type ${typeName(value)}`)
}

/** `[[100, 0], [101, 1]]`. @throws GeoProblem */
export const parseCoordinates = (value: unknown): Place[] => {
  if (Array.isArray(value)) return value.map(toCoordinate)
  throw new GeoProblem(
    `GeoJSON coordinates must be an array of coordinates, instead got type ${typeName(value)}`,
  )
}

/** Places without those that follow themselves. */
export const withoutRepeats = (places: readonly Place[]): Place[] =>
  places.filter((place, index) => !places[index - 1]?.equals(place))

/** No shortest way joins opposite places. */
export const oppositeNeighbours = (places: readonly Place[]): string | undefined => {
  const index = places.findIndex((place, at) => (places[at - 1]?.add(place).norm() ?? 1) < 1e-15)
  return index < 0 ? undefined : `Vertices ${index - 1} and ${index} are antipodal`
}
