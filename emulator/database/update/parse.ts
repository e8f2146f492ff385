/** Reads an update: which operator does what at which path, in the order of application. */
import { requestFailed } from '../../errors'
import { describe } from '../values/describe'
import { setField } from '../values/fields'
import { type Document, isDocument, typeName } from '../values/types'
import * as all from './operators'
import { comparePaths, conflictGuard, type Parts, updateParts } from './paths'
import { type Rename, readRename } from './rename'
import type { Change, UpdateContext, UpdateOperator } from './types'

/** One change at one path; a renaming stands at its destination. */
export type Step = { readonly parts: Parts } & ({ readonly change: Change } | { readonly rename: Rename })

const operators: Readonly<Record<string, UpdateOperator>> = all

/** Bare fields beside operators, or alone, count as $set, as in the real cloud. */
const withoutBareFields = (update: Document): Document => {
  const modifiers: Document = {}
  const set: Document = isDocument(update.$set) ? { ...update.$set } : {}
  let bare = false
  for (const [name, value] of Object.entries(update)) {
    if (name.startsWith('$')) modifiers[name] = value
    else setField(set, name, value)
    bare ||= !name.startsWith('$')
  }
  return bare ? { ...modifiers, $set: set } : modifiers
}

const fieldsOf = (name: string, operand: unknown): readonly (readonly [string, unknown])[] => {
  if (isDocument(operand)) return Object.entries(operand)
  throw requestFailed(
    `Modifiers operate on fields but we found type ${typeName(operand)} instead. For example: {$mod: {<field>: ...}} not {${name}: ${describe(operand)}}`,
  )
}

type Reader = (path: string, operand: unknown, context: UpdateContext) => Step

const renaming: Reader = (path, operand) => {
  const rename = readRename(path, operand)
  return { parts: rename.to, rename }
}

const readerOf = (name: string): Reader => {
  if (name === '$rename') return renaming
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (operator)
    return (path, operand, context) => ({
      parts: updateParts(path),
      change: operator(operand, path, context),
    })
  throw requestFailed(
    `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
  )
}

/**
 * Reads `{ $operator: { path: operand } }`.
 * @throws CloudError in MongoDB's words for an unknown operator, a malformed operand or path, or two paths in conflict
 */
export const parseUpdate = (update: Document, context: UpdateContext): readonly Step[] => {
  const steps: Step[] = []
  const take = conflictGuard()
  for (const [name, operand] of Object.entries(withoutBareFields(update))) {
    const read = readerOf(name)
    for (const [path, value] of fieldsOf(name, operand)) {
      const step = read(path, value, context)
      if ('rename' in step) take(step.rename.from)
      take(step.parts)
      steps.push(step)
    }
  }
  return steps.sort((a, b) => comparePaths(a.parts, b.parts))
}
