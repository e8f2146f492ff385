import { requestFailed } from '../../errors'
import { compileAccumulators } from '../accumulators/compile'
import type { Evaluate } from '../expressions/types'
import { compareValues } from '../values/compare'
import { describe } from '../values/describe'
import { type Document, isDocument, rankOf, typeName } from '../values/types'
import { constantOf } from './constant'
import { groupBy } from './group'
import { afterAll } from './lazy'
import type { StageCompiler, StageOperator } from './types'

const KNOWN = new Set(['groupBy', 'boundaries', 'default', 'output'])

/** What $bucket and $bucketAuto group by. */
export const isGroupExpression = (spec: unknown): boolean => {
  if (typeof spec === 'string') return spec.startsWith('$') && spec.length > 1
  return isDocument(spec) && Object.keys(spec)[0]?.startsWith('$') === true
}

const checkAscending = (boundaries: readonly unknown[]): void => {
  for (const [at, upper] of boundaries.entries()) {
    if (at === 0) continue
    const lower = boundaries[at - 1]
    if (rankOf(lower) !== rankOf(upper))
      throw requestFailed(
        `All values in the the 'boundaries' option to $bucket must have the same type. Found conflicting types ${typeName(lower)} and ${typeName(upper)}.`,
      )
    if (compareValues(lower, upper) >= 0)
      throw requestFailed(
        `The 'boundaries' option to $bucket must be sorted, but elements ${at - 1} and ${at} are not in ascending order (${describe(lower)} is not less than ${describe(upper)}).`,
      )
  }
}

const parseBoundaries = (spec: unknown, compiler: StageCompiler): readonly unknown[] => {
  if (!Array.isArray(spec))
    throw requestFailed(`The $bucket 'boundaries' field must be an array, but found type: ${typeName(spec)}.`)
  const boundaries = spec.map((value: unknown) =>
    constantOf(value, compiler, () =>
      requestFailed(
        `The $bucket 'boundaries' field must be an array of constant values, but found value: ${describe(value)}.`,
      ),
    ),
  )
  if (boundaries.length < 2)
    throw requestFailed(
      `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`,
    )
  checkAscending(boundaries)
  return boundaries
}

const parseDefault = (operand: Document, boundaries: readonly unknown[], compiler: StageCompiler) => {
  if (!Object.hasOwn(operand, 'default')) return undefined
  const value = constantOf(operand.default, compiler, () =>
    requestFailed(
      `The $bucket 'default' field must be a constant expression, but found: ${describe(operand.default)}.`,
    ),
  )
  const comparable = rankOf(value) === rankOf(boundaries[0])
  if (comparable && compareValues(value, boundaries[0]) >= 0 && compareValues(value, boundaries.at(-1)) < 0)
    throw requestFailed(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    )
  return value
}

const checkNames = (operand: Document): void => {
  const strange = Object.keys(operand).find(name => !KNOWN.has(name))
  if (strange !== undefined) throw requestFailed(`Unrecognized option to $bucket: ${strange}.`)
  if (!Object.hasOwn(operand, 'groupBy') || !Object.hasOwn(operand, 'boundaries'))
    throw requestFailed("$bucket requires 'groupBy' and 'boundaries' to be specified.")
  if (!isGroupExpression(operand.groupBy))
    throw requestFailed(
      `The $bucket 'groupBy' field must be defined as a $-prefixed path or an expression, but found: ${describe(operand.groupBy)}.`,
    )
}

/** The lower boundary of the bucket that a value falls into; undefined outside of all. */
const lowerBoundary = (value: unknown, boundaries: readonly unknown[]): unknown => {
  if (compareValues(value, boundaries.at(-1)) >= 0) return undefined
  return boundaries.findLast(boundary => compareValues(value, boundary) >= 0)
}

const compileKey = (operand: Document, compiler: StageCompiler): Evaluate => {
  const boundaries = parseBoundaries(operand.boundaries, compiler)
  const other = parseDefault(operand, boundaries, compiler)
  const value = compiler.expression(operand.groupBy)
  return scope => {
    const boundary = lowerBoundary(value(scope), boundaries) ?? other
    if (boundary !== undefined) return boundary
    throw requestFailed(
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
}

/** `$bucket`: groups by ranges; each bucket's `_id` is its lower boundary or `default`, in ascending order. */
export const $bucket: StageOperator = (operand, compiler) => {
  if (!isDocument(operand))
    throw requestFailed(`Argument to $bucket stage must be an object, but found type: ${typeName(operand)}.`)
  checkNames(operand)
  const { output = { count: { $sum: 1 } } } = operand
  if (!isDocument(output))
    throw requestFailed(`The $bucket 'output' field must be an object, but found type: ${typeName(output)}.`)
  const key = compileKey(operand, compiler)
  const fields = compileAccumulators(output, spec => compiler.expression(spec))
  return (documents, scope) =>
    afterAll(groupBy(documents, key, fields, scope), groups =>
      groups.sort((a, b) => compareValues(a._id, b._id)),
    )
}
