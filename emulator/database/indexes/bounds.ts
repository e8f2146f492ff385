/** What a query demands of single fields, as far as an index can use it. */
import { BSONRegExp } from 'bson'
import { compareValues } from '../values/compare'
import { type Document, isDocument, Rank, rankOf } from '../values/types'
import { prefixOf } from './regex-prefix'

export interface Bound {
  value: unknown
}

export interface FieldBounds {
  /** The field must have one of these values. */
  equal?: readonly unknown[]
  /** The field must be at least (at most) this; whether the end itself counts is left to the match. */
  lower?: Bound
  upper?: Bound
  /** The field must be a text that starts so, or a stored regular expression. */
  prefix?: string
  /** The field must satisfy this geo operator. */
  geo?: { operator: string; operand: unknown; condition: Document }
}

const NEVER_SCALAR = new Set([Rank.Object, Rank.Array, Rank.RegExp, Rank.Code, Rank.EmptyArray])

/** Values whose index entries are exactly the documents that match them. */
const isScalar = (value: unknown): boolean => !NEVER_SCALAR.has(rankOf(value))

const UNORDERED = new Set([Rank.Null, Rank.MinKey, Rank.MaxKey, Rank.Binary, Rank.Timestamp])

/** A range on null, NaN or the ends of all values matches by rules of its own. */
const isRangeable = (value: unknown): boolean =>
  isScalar(value) && !UNORDERED.has(rankOf(value)) && !Number.isNaN(value)

const tighter = (current: Bound | undefined, value: unknown, sign: 1 | -1): Bound => {
  if (!current || rankOf(current.value) !== rankOf(value)) return current ?? { value }
  return compareValues(value, current.value) * sign > 0 ? { value } : current
}

const GEO = new Set(['$geoWithin', '$geoIntersects', '$near', '$nearSphere'])

const applyRegex = (bounds: FieldBounds, pattern: unknown, options: unknown): void => {
  const regex =
    pattern instanceof BSONRegExp ? pattern : new BSONRegExp(String(pattern), String(options ?? ''))
  bounds.prefix ??= prefixOf(regex.pattern, regex.options)
}

const applyOperator = (
  bounds: FieldBounds,
  operator: string,
  operand: unknown,
  condition: Document,
): void => {
  if (operator === '$eq' && isScalar(operand)) bounds.equal ??= [operand]
  if (operator === '$in' && Array.isArray(operand) && operand.every(isScalar)) bounds.equal ??= operand
  if ((operator === '$gt' || operator === '$gte') && isRangeable(operand))
    bounds.lower = tighter(bounds.lower, operand, 1)
  if ((operator === '$lt' || operator === '$lte') && isRangeable(operand))
    bounds.upper = tighter(bounds.upper, operand, -1)
  if (operator === '$regex' && condition.$options === undefined) applyRegex(bounds, operand, '')
  if (GEO.has(operator)) bounds.geo ??= { operator, operand, condition }
}

type Bounds = Map<string, FieldBounds>

const boundsAt = (all: Bounds, path: string): FieldBounds => {
  const bounds = all.get(path) ?? {}
  all.set(path, bounds)
  return bounds
}

const applyElement = (all: Bounds, path: string, condition: unknown): void => {
  if (!isDocument(condition)) return
  const operators = Object.keys(condition).some(key => key.startsWith('$') && !LOGICAL.has(key))
  // Conditions on the element itself hold for one entry of the array.
  if (operators) applyField(all, path, condition)
  else
    for (const [name, inner] of Object.entries(condition))
      if (!name.startsWith('$')) applyField(all, `${path}.${name}`, inner)
}

const LOGICAL = new Set(['$and', '$or', '$nor'])

const applyField = (all: Bounds, path: string, condition: unknown): void => {
  const bounds = boundsAt(all, path)
  if (condition instanceof BSONRegExp) {
    applyRegex(bounds, condition, '')
    return
  }
  const operators = isDocument(condition) && Object.keys(condition).some(key => key.startsWith('$'))
  const given = operators ? condition : { $eq: condition }
  for (const [operator, operand] of Object.entries(given)) {
    if (operator === '$elemMatch') applyElement(all, path, operand)
    else applyOperator(bounds, operator, operand, given)
  }
}

const collect = (all: Bounds, criteria: unknown): void => {
  if (!isDocument(criteria)) return
  for (const [path, condition] of Object.entries(criteria)) {
    if (path === '$and' && Array.isArray(condition)) for (const part of condition) collect(all, part)
    else if (!path.startsWith('$')) applyField(all, path, condition)
  }
}

/** The demands of a query on each field; only top-level conditions and $and count, the rest is left to the match. */
export const boundsOf = (criteria: unknown): ReadonlyMap<string, FieldBounds> => {
  const all: Bounds = new Map()
  collect(all, criteria)
  for (const bounds of all.values()) {
    // Two ends of different types match nothing that one walk could hold; let the first decide.
    if (bounds.lower && bounds.upper && rankOf(bounds.lower.value) !== rankOf(bounds.upper.value))
      bounds.upper = undefined
  }
  return all
}

/** The branches of a query's first $or, at the top or inside $and. */
export const branchesOf = (criteria: Document): readonly Document[] | undefined => {
  if (Array.isArray(criteria.$or) && criteria.$or.every(isDocument)) return criteria.$or
  const parts = Array.isArray(criteria.$and) ? criteria.$and.filter(isDocument) : []
  for (const part of parts) {
    const inner = branchesOf(part)
    if (inner) return inner
  }
  return undefined
}
