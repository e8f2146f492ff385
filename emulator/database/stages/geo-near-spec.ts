/** Reads the operand of $geoNear. */
import { requestFailed } from '../../errors'
import type { Evaluate } from '../expressions/types'
import { isNumber, toDouble } from '../values/numbers'
import { isTrue } from '../values/truth'
import { type Document, isDocument, typeName } from '../values/types'
import { parseMatch } from './match'
import { pathParts } from './paths'
import type { StageCompiler } from './types'

export interface GeoNear {
  near: Evaluate
  operator: '$near' | '$nearSphere'
  distanceField: readonly string[]
  /** Where the location goes that the distance was measured to. */
  locationField?: readonly string[]
  /** The field with the location; undefined: that of the only geo index. */
  key?: string
  query: Document
  /** `$minDistance` and `$maxDistance`, in metres, or radians for a legacy point. */
  distances: Document
  multiplier: number
  limit: number
}

const nonnegative = (operand: Document, name: string): number | undefined => {
  const value = operand[name]
  if (value === undefined) return undefined
  if (!isNumber(value)) throw requestFailed(`${name} must be a number`)
  const number = toDouble(value)
  if (number >= 0) return number
  throw requestFailed(`${name} must be nonnegative`)
}

const parseDistances = (operand: Document): Document => {
  const least = nonnegative(operand, 'minDistance')
  const most = nonnegative(operand, 'maxDistance')
  return {
    ...(least === undefined ? {} : { $minDistance: least }),
    ...(most === undefined ? {} : { $maxDistance: most }),
  }
}

/** A count that older servers take instead of a $limit stage; `num` is its other name. */
const parseLimit = ({ limit, num }: Document): number => {
  const given = num ?? limit
  if (given === undefined) return Number.POSITIVE_INFINITY
  if (isNumber(given) && toDouble(given) >= 0) return Math.trunc(toDouble(given))
  throw requestFailed('$geoNear limit must be a nonnegative number')
}

const parseKey = (key: unknown): string | undefined => {
  if (key === undefined) return undefined
  if (typeof key !== 'string')
    throw requestFailed(`$geoNear parameter 'key' must be of type string but found type: ${typeName(key)}`)
  if (key === '') throw requestFailed("$geoNear parameter 'key' cannot be the empty string")
  pathParts(key)
  return key
}

const parseQuery = (query: unknown): Document => {
  if (query === undefined) return {}
  if (!isDocument(query)) throw requestFailed('query must be an object')
  return parseMatch(query)
}

const parseLocationField = (operand: Document): readonly string[] | undefined => {
  if (!Object.hasOwn(operand, 'includeLocs')) return undefined
  if (typeof operand.includeLocs === 'string') return pathParts(operand.includeLocs)
  throw requestFailed("$geoNear requires that 'includeLocs' option is a String")
}

/** @throws CloudError in MongoDB's words when a parameter is missing or malformed */
export const parseGeoNear = (operand: unknown, compiler: StageCompiler): GeoNear => {
  if (!isDocument(operand)) throw requestFailed('invalid parameter: expected an object ($geoNear)')
  if (operand.near === undefined) throw requestFailed("$geoNear requires a 'near' argument")
  if (typeof operand.distanceField !== 'string')
    throw requestFailed("$geoNear requires a 'distanceField' option as a String")
  return {
    near: compiler.expression(operand.near),
    operator: isTrue(operand.spherical) ? '$nearSphere' : '$near',
    distanceField: pathParts(operand.distanceField),
    locationField: parseLocationField(operand),
    key: parseKey(operand.key),
    query: parseQuery(operand.query),
    distances: parseDistances(operand),
    multiplier: nonnegative(operand, 'distanceMultiplier') ?? 1,
    limit: parseLimit(operand),
  }
}
