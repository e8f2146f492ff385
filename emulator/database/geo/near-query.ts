/** Reading $near and $nearSphere. */
import { describe } from '../values/describe'
import { isNumber, toDouble } from '../values/numbers'
import { type Document, isDocument } from '../values/types'
import type { Geometry } from './parse/geojson'
import { itemsOf, type Position } from './parse/positions'
import { GeoProblem } from './parse/problem'
import { parseQueryPoint } from './parse/stored'
import { refusing } from './regions'
import { EARTH_RADIUS, type Place } from './sphere/places'

export type NearOperator = '$near' | '$nearSphere'

export interface Distances {
  least: number
  most: number
}

/** From where and how far: metres from a place on the sphere, or the unit of the coordinates on the plane. */
export type NearQuery = Distances &
  ({ from: 'place'; place: Place } | { from: 'position'; position: Position })

const distanceIn = (document: Document, name: string, otherwise: number): number => {
  if (!Object.hasOwn(document, name)) return otherwise
  const value = document[name]
  if (!isNumber(value)) throw new GeoProblem(`${name} must be a number`)
  const distance = toDouble(value)
  if (distance >= 0 && distance < Number.POSITIVE_INFINITY) return distance
  throw new GeoProblem(`${name} must be non-negative`)
}

const distancesIn = (document: Document, most = Number.POSITIVE_INFINITY): Distances => ({
  least: distanceIn(document, '$minDistance', 0),
  most: distanceIn(document, '$maxDistance', most),
})

const KNOWN: readonly string[] = ['$geometry', '$minDistance', '$maxDistance', '$uniqueDocs']

const demandKnown = (document: Document): void => {
  const strange = Object.keys(document).find(name => !KNOWN.includes(name))
  if (strange !== undefined) throw new GeoProblem(`invalid argument in geo near query: ${strange}`)
}

/** A point and whether its distances are metres: those of GeoJSON are. */
interface Written extends Distances {
  point: Geometry
  isGeoJson: boolean
}

/** `[lng, lat, most]`, an old way to write it. */
const withDistance = (operand: unknown): { point: Geometry; most: number } | undefined => {
  const [x, y, most, ...more] = itemsOf(operand) ?? []
  if (!isNumber(x) || !isNumber(y) || !isNumber(most) || more.length > 0) return undefined
  if (toDouble(most) < 0) throw new GeoProblem('max distance must be non-negative')
  return { point: parseQueryPoint([x, y]), most: toDouble(most) }
}

const justPoint = (operand: unknown): { point: Geometry } => {
  try {
    return { point: parseQueryPoint(operand) }
  } catch (error) {
    if (!(error instanceof GeoProblem)) throw error
    throw new GeoProblem(`invalid point provided to geo near query: ${describe(operand)}`)
  }
}

/** The point itself; its distances stand beside the operator. */
const plainForm = (operand: unknown, siblings: Document): Written => {
  const long = withDistance(operand)
  const { point } = long ?? justPoint(operand)
  const isGeoJson = isDocument(operand) && !isNumber(Object.values(operand)[0])
  return { point, isGeoJson, ...distancesIn(siblings, long?.most) }
}

const geometryPoint = (geometry: unknown): Geometry => {
  if (!itemsOf(geometry)) throw new GeoProblem('$geometry is required for geo near query')
  try {
    const point = parseQueryPoint(geometry)
    if (isDocument(geometry) && !isNumber(Object.values(geometry)[0])) return point
  } catch (error) {
    if (!(error instanceof GeoProblem)) throw error
    throw new GeoProblem(
      `invalid point in geo near query $geometry argument: ${describe(geometry)}  ${error.message}`,
    )
  }
  throw new GeoProblem(`$near requires geojson point, given ${describe(geometry)}`)
}

/** `{ $geometry, $minDistance, $maxDistance }` */
const geometryForm = (operand: Document, siblings: Document): Written => {
  const [extra] = Object.entries(siblings)
  if (extra)
    throw new GeoProblem(
      `geo near accepts just one argument when querying for a GeoJSON point. Extra field found: ${extra[0]}: ${describe(extra[1])}`,
    )
  demandKnown(operand)
  return { point: geometryPoint(operand.$geometry), isGeoJson: true, ...distancesIn(operand) }
}

const parse = (operand: unknown, siblings: Document): Written => {
  demandKnown(siblings)
  if (!itemsOf(operand)) throw new GeoProblem('geo near query argument is not an object')
  return isDocument(operand) && Object.hasOwn(operand, '$geometry')
    ? geometryForm(operand, siblings)
    : plainForm(operand, siblings)
}

/**
 * @param outer the document the operator stands in: a legacy point has its distances there
 * @throws CloudError in MongoDB's words when something is malformed
 */
export const readNear = (operand: unknown, operator: NearOperator, outer: Document = {}): NearQuery =>
  refusing(() => {
    const siblings = Object.fromEntries(Object.entries(outer).filter(([name]) => name !== operator))
    const { point, isGeoJson, least, most } = parse(operand, siblings)
    const [shape] = point.shapes
    if (operator === '$near' && !isGeoJson && point.position)
      return { from: 'position', position: point.position, least, most }
    if (shape?.kind !== 'point') throw new GeoProblem('Legacy point is out of bounds for spherical query')
    const unit = isGeoJson ? 1 : EARTH_RADIUS
    return { from: 'place', place: shape.place, least: least * unit, most: most * unit }
  })
