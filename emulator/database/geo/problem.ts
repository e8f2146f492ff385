/** What a 2dsphere index refuses. */
import { describe } from '../values/describe'
import { isDocument } from '../values/types'
import type { Geometry } from './parse/geojson'
import { GeoProblem } from './parse/problem'
import { parseStored } from './parse/stored'

/** True for what a 2dsphere index passes over: nothing, null, an empty document or array. */
export const isNowhere = (value: unknown): boolean => {
  if (value === undefined || value === null) return true
  if (Array.isArray(value)) return value.length === 0
  return isDocument(value) && Object.keys(value).length === 0
}

const parse = (value: unknown): Geometry => {
  const geometry = parseStored(value)
  if (geometry.strict) throw new GeoProblem("can't index geometry with strict winding order")
  if (geometry.shapes.length > 0) return geometry
  throw new GeoProblem(`can't project geometry into spherical CRS: ${describe(value)}`)
}

/** A geometry, or why the value is none that can stand in an index. */
export const indexedGeometry = (value: unknown): Geometry | string => {
  try {
    return parse(value)
  } catch (error) {
    if (error instanceof GeoProblem) return `Can't extract geo keys: ${error.message}`
    throw error
  }
}

/** Why a stored value cannot be in a 2dsphere index, in MongoDB's words; undefined when it can, or need not. */
export const geoProblem = (value: unknown): string | undefined => {
  const geometry = isNowhere(value) ? undefined : indexedGeometry(value)
  return typeof geometry === 'string' ? geometry : undefined
}
