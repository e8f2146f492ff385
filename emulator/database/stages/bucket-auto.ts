import { requestFailed } from '../../errors'
import { type AccumulatedField, compileAccumulators } from '../accumulators/compile'
import { scopeOf } from '../expressions/compile'
import type { Evaluate, Scope } from '../expressions/types'
import { areEqual, compareValues } from '../values/compare'
import { describe } from '../values/describe'
import { isNumber, toDouble } from '../values/numbers'
import { type Document, isDocument, typeName } from '../values/types'
import { toInt } from '../values/whole'
import { isGroupExpression } from './bucket'
import { checkRoundable, type Rounder, rounderOf } from './granularity'
import { startGroup } from './group'
import { afterAll } from './lazy'
import type { StageCompiler, StageOperator } from './types'

interface Spec {
  groupBy: Evaluate
  buckets: number
  fields: readonly AccumulatedField[]
  rounder?: Rounder
}

/** A document's key and its scope. */
interface Entry {
  key: unknown
  scope: Scope
}

const KNOWN = new Set(['groupBy', 'buckets', 'output', 'granularity'])

const parseBuckets = (value: unknown): number => {
  if (!isNumber(value))
    throw requestFailed(
      `The $bucketAuto 'buckets' field must be a numeric value, but found type: ${typeName(value)}`,
    )
  const buckets = toInt(value)
  if (buckets === undefined)
    throw requestFailed(
      `The $bucketAuto 'buckets' field must be representable as a 32-bit integer, but found ${toDouble(value)}`,
    )
  if (buckets <= 0)
    throw requestFailed(`The $bucketAuto 'buckets' field must be greater than 0, but found: ${buckets}`)
  return buckets
}

const parseOutput = (output: unknown, compiler: StageCompiler): readonly AccumulatedField[] => {
  if (!isDocument(output))
    throw requestFailed(
      `The $bucketAuto 'output' field must be an object, but found type: ${typeName(output)}`,
    )
  const fields = Object.keys(output).length > 0 ? output : { count: { $sum: 1 } }
  return compileAccumulators(fields, spec => compiler.expression(spec))
}

const checkNames = (operand: Document): void => {
  const strange = Object.keys(operand).find(name => !KNOWN.has(name))
  if (strange !== undefined) throw requestFailed(`Unrecognized option to $bucketAuto: ${strange}`)
  if (!Object.hasOwn(operand, 'groupBy') || !Object.hasOwn(operand, 'buckets'))
    throw requestFailed("$bucketAuto requires 'groupBy' and 'buckets' to be specified")
  if (!isGroupExpression(operand.groupBy))
    throw requestFailed(
      `The $bucketAuto 'groupBy' field must be defined as a $-prefixed path or an expression object, but found: ${describe(operand.groupBy)}`,
    )
}

const parse = (operand: unknown, compiler: StageCompiler): Spec => {
  if (!isDocument(operand))
    throw requestFailed(`The argument to $bucketAuto must be an object, but found type: ${typeName(operand)}`)
  checkNames(operand)
  const { groupBy, buckets, output = {}, granularity } = operand
  return {
    groupBy: compiler.expression(groupBy),
    buckets: parseBuckets(buckets),
    fields: parseOutput(output, compiler),
    rounder: granularity === undefined ? undefined : rounderOf(granularity),
  }
}

const entriesOf = (documents: readonly Document[], { groupBy, rounder }: Spec, scope: Scope): Entry[] =>
  documents
    .map(document => {
      const inner = scopeOf(document, scope)
      const key = groupBy(inner) ?? null
      if (rounder) checkRoundable(key)
      return { key, scope: inner }
    })
    .sort((a, b) => compareValues(a.key, b.key))

/** The first entry after a bucket that must hold at least those before `least`: equal keys stay together. */
const endOf = (entries: readonly Entry[], least: number, limit: unknown): number => {
  const last = entries[least - 1]?.key
  const belongs = ({ key }: Entry) =>
    areEqual(key, last) || (limit !== undefined && compareValues(limit, key) > 0)
  let end = least
  for (let next = entries[end]; next && belongs(next); next = entries[end]) end += 1
  return end
}

/** The upper boundary of a bucket: exclusive, but inclusive in the last one without a granularity. */
const upperOf = (last: unknown, next: Entry | undefined, rounder: Rounder | undefined): unknown => {
  if (!rounder) return next ? next.key : last
  const rounded = rounder.up(last)
  return next && areEqual(rounded, 0) ? rounder.down(next.key) : rounded
}

function* fill(entries: readonly Entry[], spec: Spec, scope: Scope): Iterable<Document> {
  const { buckets, fields, rounder } = spec
  const size = Math.max(1, Math.round(entries.length / buckets))
  let min: unknown
  for (let start = 0, bucket = 1; start < entries.length; bucket += 1) {
    const least = bucket === buckets ? entries.length : Math.min(start + size, entries.length)
    const last = entries[least - 1]?.key
    const end = endOf(entries, least, rounder?.up(last))
    const first = entries[start]?.key
    min = rounder ? (min ?? rounder.down(first)) : first
    const max = upperOf(entries[end - 1]?.key, entries[end], rounder)
    const group = startGroup({ min, max }, fields, scope)
    for (const entry of entries.slice(start, end)) group.add(entry.scope)
    yield group.finish()
    min = max
    start = end
  }
}

/** `$bucketAuto`: a given number of groups of about equal size, `_id: { min, max }`. */
export const $bucketAuto: StageOperator = (operand, compiler) => {
  const spec = parse(operand, compiler)
  return (documents, scope) => afterAll(documents, all => fill(entriesOf(all, spec, scope), spec, scope))
}
