/** What a query demands of single fields, as far as an index can use it. */
import { isObject } from '../../json'
import { compareValues, Rank, rankOf } from './compare'

export interface Bound {
  value: unknown
}

export interface FieldBounds {
  /** The field must have one of these values. */
  equal?: readonly unknown[]
  /** The field must be at least (at most) this; whether the end itself counts is left to the match. */
  lower?: Bound
  upper?: Bound
}

/** Values whose index entries are exactly the documents that match them. */
const isScalar = (value: unknown): boolean => {
  const rank = rankOf(value)
  return rank !== Rank.Object && rank !== Rank.Other && rank !== Rank.EmptyArray
}

/** A range on null or NaN matches by rules of its own. */
const isRangeable = (value: unknown): boolean =>
  isScalar(value) && rankOf(value) !== Rank.Null && !Number.isNaN(value)

const tighter = (current: Bound | undefined, value: unknown, sign: 1 | -1): Bound => {
  if (!current || rankOf(current.value) !== rankOf(value)) return current ?? { value }
  return compareValues(value, current.value) * sign > 0 ? { value } : current
}

const applyOperator = (bounds: FieldBounds, operator: string, operand: unknown): void => {
  if (operator === '$eq' && isScalar(operand)) bounds.equal ??= [operand]
  if (operator === '$in' && Array.isArray(operand) && operand.every(isScalar)) bounds.equal ??= operand
  if ((operator === '$gt' || operator === '$gte') && isRangeable(operand))
    bounds.lower = tighter(bounds.lower, operand, 1)
  if ((operator === '$lt' || operator === '$lte') && isRangeable(operand))
    bounds.upper = tighter(bounds.upper, operand, -1)
}

const isOperators = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && Object.keys(value).some(key => key.startsWith('$'))

const applyField = (all: Map<string, FieldBounds>, path: string, condition: unknown): void => {
  const bounds = all.get(path) ?? {}
  all.set(path, bounds)
  const operators = isOperators(condition) ? Object.entries(condition) : [['$eq', condition] as const]
  for (const [operator, operand] of operators) applyOperator(bounds, operator, operand)
}

const collect = (all: Map<string, FieldBounds>, criteria: unknown): void => {
  if (!isObject(criteria)) return
  for (const [path, condition] of Object.entries(criteria)) {
    if (path === '$and' && Array.isArray(condition)) for (const part of condition) collect(all, part)
    else if (!path.startsWith('$')) applyField(all, path, condition)
  }
}

/** The demands of a query on each field; only top-level conditions and $and count, the rest is left to the match. */
export const boundsOf = (criteria: unknown): ReadonlyMap<string, FieldBounds> => {
  const all = new Map<string, FieldBounds>()
  collect(all, criteria)
  for (const bounds of all.values()) {
    // Two ends of different types match nothing that one walk could hold; let the first decide.
    if (bounds.lower && bounds.upper && rankOf(bounds.lower.value) !== rankOf(bounds.upper.value))
      bounds.upper = undefined
  }
  return all
}
