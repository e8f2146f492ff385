/** The regions that $geoWithin and $geoIntersects take: geometries and circles on the sphere, figures on the plane. */

import { requestFailed } from '../../errors'
import { describe } from '../values/describe'
import { isNumber, toDouble } from '../values/numbers'
import { type Document, isDocument } from '../values/types'
import type { Geometry } from './parse/geojson'
import { itemsOf, type Position, parsePosition, toPlace } from './parse/positions'
import { GeoProblem } from './parse/problem'
import { parseQueryGeometry } from './parse/stored'
import { boxOf, type Figure, polygonOf, roundOf } from './plane'
import type { Place } from './sphere/places'

export type Region =
  | { kind: 'geometry'; geometry: Geometry }
  /** On the sphere; `radius` in radians. */
  | { kind: 'circle'; center: Place; radius: number }
  /** On the plane of legacy coordinates. */
  | { kind: 'figure'; holds: Figure }

const radiusOf = (value: unknown): number => {
  if (isNumber(value) && toDouble(value) >= 0) return toDouble(value)
  throw new GeoProblem(
    `Radius must be a non-negative number: ${value === undefined ? 'EOO' : describe(value)}`,
  )
}

/** `[center, radius]` */
const roundArea = (items: readonly unknown[]): { position: Position; radius: number } => {
  const position = parsePosition(items[0], false)
  const radius = radiusOf(items[1])
  if (items.length > 2)
    throw new GeoProblem('Only 2 fields allowed for circular region, but more were provided')
  return { position, radius }
}

const circle = (items: readonly unknown[]): Region => {
  const { position, radius } = roundArea(items)
  return { kind: 'circle', center: toPlace(position), radius }
}

const planePolygon = (items: readonly unknown[]): Figure => {
  const corners = items.map(item => parsePosition(item, false))
  if (corners.length < 3)
    throw new GeoProblem(`Polygon must have at least 3 points, instead got ${corners.length} vertices`)
  return polygonOf(corners)
}

type Specifier = (items: readonly unknown[], operand: unknown) => Region

const specifiers: Readonly<Record<string, Specifier>> = {
  $geometry: (_, operand) => ({ kind: 'geometry', geometry: parseQueryGeometry(operand) }),
  $centerSphere: circle,
  $center: items => {
    const { position, radius } = roundArea(items)
    return { kind: 'figure', holds: roundOf(position, radius) }
  },
  $box: ([first, second]) => ({
    kind: 'figure',
    holds: boxOf(parsePosition(first, false), parsePosition(second, false)),
  }),
  $polygon: items => ({ kind: 'figure', holds: planePolygon(items) }),
}

const oneRegion = (name: string, operand: unknown): Region => {
  const specifier = Object.hasOwn(specifiers, name) ? specifiers[name] : undefined
  const items = itemsOf(operand)
  if (specifier && items) return specifier(items, operand)
  throw new GeoProblem(`unknown geo specifier: ${name}: ${describe(operand)}`)
}

const regionsIn = (operand: unknown): Region[] => {
  if (!isDocument(operand)) throw new GeoProblem('geometry must be an object')
  return Object.entries(operand)
    .filter(([name]) => name !== '$uniqueDocs')
    .map(([name, value]) => oneRegion(name, value))
}

/** What `parse` answers. @throws CloudError for what MongoDB refuses */
export const refusing = <T>(parse: () => T): T => {
  try {
    return parse()
  } catch (error) {
    throw error instanceof GeoProblem ? requestFailed(error.message) : error
  }
}

const query = (operator: string, operand: unknown): Document => ({ [operator]: operand })

const canContain = (region: Region): boolean =>
  region.kind !== 'geometry' || region.geometry.shapes.some(({ kind }) => kind === 'polygon')

/** The region of a $geoWithin. @throws CloudError in MongoDB's words */
export const withinRegion = (operand: unknown): Region =>
  refusing(() => {
    const [region, other] = regionsIn(operand)
    if (!region) throw new GeoProblem("geo query doesn't have any geometry")
    if (other)
      throw new GeoProblem(`$geoWithin doesn't accept multiple shapes $geoWithin: ${describe(operand)}`)
    if (canContain(region)) return region
    throw new GeoProblem(
      `$within not supported with provided geometry: ${describe(query('$geoWithin', operand))}`,
    )
  })

/** The geometry of a $geoIntersects. @throws CloudError in MongoDB's words */
export const intersectsGeometry = (operand: unknown): Geometry =>
  refusing(() => {
    const region = regionsIn(operand).at(-1)
    if (!region) throw new GeoProblem("geo query doesn't have any geometry")
    if (region.kind === 'geometry' && region.geometry.shapes.length > 0) return region.geometry
    throw new GeoProblem(
      `$geoIntersect not supported with provided geometry: ${describe(query('$geoIntersects', operand))}`,
    )
  })
