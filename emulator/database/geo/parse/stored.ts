/** Geometries as documents and queries hold them: GeoJSON or legacy pairs. */
import { describe } from '../../values/describe'
import { isNumber } from '../../values/numbers'
import { type Document, isDocument } from '../../values/types'
import { type Geometry, parseGeoJson, parseGeoJsonPoint, pointGeometry } from './geojson'
import { itemsOf, parsePosition } from './positions'
import { GeoProblem } from './problem'

/** What `parse` answers, undefined when the value is no geometry. */
const attempt = <T>(parse: () => T): T | undefined => {
  try {
    return parse()
  } catch (error) {
    if (error instanceof GeoProblem) return undefined
    throw error
  }
}

const legacy = (value: unknown, more: boolean): Geometry => pointGeometry(parsePosition(value, more))

/** A document may be GeoJSON or `{ lng: 1, lat: 2, … }`; the fault of the former is told. */
const fromDocument = (value: Document): Geometry => {
  try {
    return parseGeoJson(value)
  } catch (error) {
    const pair = attempt(() => legacy(value, true))
    if (pair) return pair
    throw error
  }
}

/** A stored geometry. @throws GeoProblem */
export const parseStored = (value: unknown): Geometry => {
  if (Array.isArray(value)) return legacy(value, true)
  if (isDocument(value)) return fromDocument(value)
  throw new GeoProblem(`geo element must be an array or object: ${describe(value)}`)
}

/** The geometries of a stored value: one, or those of an array of them; nothing where it is none. */
export const storedGeometries = (value: unknown): Geometry[] => {
  const isList = Array.isArray(value) && !isNumber(value[0])
  const parts: readonly unknown[] = isList ? value : [value]
  return parts.flatMap(part => attempt(() => parseStored(part)) ?? [])
}

const isPair = (value: unknown): boolean => Array.isArray(value) || isNumber(itemsOf(value)?.[0])

/** A point in a query: GeoJSON or a legacy pair. @throws GeoProblem */
export const parseQueryPoint = (value: unknown): Geometry =>
  isDocument(value) && !isPair(value) ? parseGeoJsonPoint(value) : legacy(value, false)

/** Any geometry in a query. @throws GeoProblem */
export const parseQueryGeometry = (value: unknown): Geometry =>
  isDocument(value) && !isPair(value) ? parseGeoJson(value) : legacy(value, false)
