/** The reference system a GeoJSON object names. */
import { getField } from '../../values/fields'
import { type Document, isDocument, typeName } from '../../values/types'
import { GeoProblem } from './problem'

/** `strict`: a polygon may enclose more than half the earth, its area lies to the left of the way. */
export type Crs = 'sphere' | 'strict'

const KNOWN: Readonly<Record<string, Crs>> = {
  'urn:ogc:def:crs:OGC:1.3:CRS84': 'sphere',
  'EPSG:4326': 'sphere',
  'urn:x-mongodb:crs:strictwinding:EPSG:4326': 'strict',
}

const nameOf = (crs: Document): string => {
  if (crs.type !== 'name') throw new GeoProblem('GeoJSON CRS must have field "type": "name"')
  const { properties } = crs
  if (!isDocument(properties))
    throw new GeoProblem(
      `CRS must have field "properties" which is an object, instead got type ${typeName(properties)}`,
    )
  if (typeof properties.name === 'string') return properties.name
  throw new GeoProblem(
    `In CRS, "properties.name" must be a string, instead got type ${typeName(properties.name)}`,
  )
}

/** The system of a geometry; without one WGS84. @throws GeoProblem */
export const parseCrs = (geometry: Document): Crs => {
  const crs = getField(geometry, 'crs')
  if (crs === undefined) return 'sphere'
  if (!isDocument(crs))
    throw new GeoProblem(`GeoJSON CRS must be an object, instead got type ${typeName(crs)}`)
  const name = nameOf(crs)
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined
  if (known) return known
  throw new GeoProblem(`Unknown CRS name: ${name}`)
}

/** @throws GeoProblem also for strict winding, which only polygons know */
export const demandSphere = (geometry: Document): void => {
  if (parseCrs(geometry) === 'strict')
    throw new GeoProblem('Strict winding order CRS is only supported by polygon')
}
