import { requestFailed } from '../../errors'
import { type AccumulatedField, compileAccumulators } from '../accumulators/compile'
import type { Accumulation } from '../accumulators/types'
import { scopeOf } from '../expressions/compile'
import type { Evaluate, Scope } from '../expressions/types'
import { getField, setField } from '../values/fields'
import { identityOf } from '../values/identity'
import { isNumber } from '../values/numbers'
import { type Document, isDocument } from '../values/types'
import type { StageCompiler, StageOperator } from './types'

/** A group's document in the making. */
export interface Group {
  add(scope: Scope): void
  finish(): Document
}

/** Begins the group of a key; its document has the key as `_id`. */
export const startGroup = (id: unknown, fields: readonly AccumulatedField[], scope: Scope): Group => {
  const keyScope = scopeOf(isDocument(id) ? id : {}, scope)
  const parts = fields.map(([name, start]): readonly [string, Accumulation] => [name, start(keyScope)])
  return {
    add(inner) {
      for (const [, part] of parts) part.add(inner)
    },
    finish() {
      const document: Document = { _id: id }
      for (const [name, part] of parts) setField(document, name, part.result() ?? null)
      return document
    },
  }
}

/** Groups documents by a key, a missing one being null; groups come in the order of their first documents. */
export function* groupBy(
  documents: Iterable<Document>,
  key: Evaluate,
  fields: readonly AccumulatedField[],
  scope: Scope,
): Iterable<Document> {
  const groups = new Map<string, Group>()
  for (const document of documents) {
    const inner = scopeOf(document, scope)
    const id = key(inner) ?? null
    const text = identityOf(id)
    const group = groups.get(text) ?? startGroup(id, fields, scope)
    groups.set(text, group)
    group.add(inner)
  }
  for (const group of groups.values()) yield group.finish()
}

/** The fields of an `_id` that is built field by field; empty for any other. */
const builtFields = (spec: unknown): readonly (readonly [string, unknown])[] => {
  const fields = isDocument(spec) ? Object.entries(spec) : []
  return fields.some(([name]) => name.startsWith('$')) ? [] : fields
}

const compileKey = (spec: unknown, compiler: StageCompiler): Evaluate => {
  const fields = builtFields(spec)
  if (fields.some(([, value]) => isNumber(value) || typeof value === 'boolean'))
    throw requestFailed('$group does not support inclusion-style expressions')
  const key = compiler.expression(spec)
  const [only, ...others] = fields
  if (!only || others.length > 0) return key
  // With one field alone, a missing value is null as it is without a document around it.
  const [name] = only
  return scope => {
    const value = key(scope)
    return isDocument(value) && getField(value, name) === undefined ? { [name]: null } : value
  }
}

/** `$group: { _id, field: { $accumulator: … } }`. */
export const $group: StageOperator = (operand, compiler) => {
  if (!isDocument(operand)) throw requestFailed("a group's fields must be specified in an object")
  const { _id: id, ...rest } = operand
  if (!Object.hasOwn(operand, '_id')) throw requestFailed('a group specification must include an _id')
  const key = compileKey(id, compiler)
  const fields = compileAccumulators(rest, spec => compiler.expression(spec))
  return (documents, scope) => groupBy(documents, key, fields, scope)
}
