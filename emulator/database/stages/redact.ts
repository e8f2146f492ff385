import { requestFailed } from '../../errors'
import { scopeOf } from '../expressions/compile'
import type { Evaluate, Scope } from '../expressions/types'
import { describe } from '../values/describe'
import { setField } from '../values/fields'
import { type Document, isDocument } from '../values/types'
import { flatMapEach } from './lazy'
import type { StageOperator } from './types'

/** Descends into documents, also in arrays in arrays; other values stay. Undefined: left out. */
const redactValue = (evaluate: Evaluate, value: unknown, scope: Scope): unknown => {
  if (isDocument(value)) return redactDocument(evaluate, value, { ...scope, CURRENT: value })
  if (!Array.isArray(value)) return value
  return value.flatMap((item: unknown) => {
    const kept = redactValue(evaluate, item, scope)
    return kept === undefined ? [] : [kept]
  })
}

const descend = (evaluate: Evaluate, document: Document, scope: Scope): Document => {
  const kept: Document = {}
  for (const [name, item] of Object.entries(document)) {
    const value = redactValue(evaluate, item, scope)
    if (value !== undefined) setField(kept, name, value)
  }
  return kept
}

const redactDocument = (evaluate: Evaluate, document: Document, scope: Scope): Document | undefined => {
  const decision = evaluate(scope)
  if (decision === scope.KEEP) return document
  if (decision === scope.PRUNE) return undefined
  if (decision === scope.DESCEND) return descend(evaluate, document, scope)
  throw requestFailed(
    `$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE, but returned ${describe(decision)}`,
  )
}

/** `$redact`: the expression decides for each document, and on $$DESCEND for the documents in it. */
export const $redact: StageOperator = (operand, compiler) => {
  const evaluate = compiler.expression(operand)
  return (documents, scope) =>
    flatMapEach(documents, document => {
      const kept = redactDocument(evaluate, document, scopeOf(document, scope))
      return kept ? [kept] : []
    })
}
