/** Compiles queries into tests of documents. */
import { bareScope, compileExpression, SYSTEM_VARIABLES, scopeOf } from '../expressions/compile'
import type { Scope } from '../expressions/types'
import { isTrue } from '../values/truth'
import type { Document } from '../values/types'
import { every } from './conditions'
import { equalityTo, holdsOperators } from './equality'
import { unknownOperator } from './errors'
import * as logical from './logical'
import * as operators from './operators'
import type { Condition, DocumentTest, FieldOperator, Level, MatchCompiler, QueryOperator } from './types'

const fieldOperators: Readonly<Record<string, FieldOperator>> = operators
const queryOperators: Readonly<Record<string, QueryOperator>> = logical

const fieldOperator = (name: string): FieldOperator | undefined =>
  Object.hasOwn(fieldOperators, name) ? fieldOperators[name] : undefined

/** True for an operator on a field's value: `$gt`, `$in`. */
export const isFieldOperator = (name: string): boolean => fieldOperator(name) !== undefined

const compileOperators = (spec: Document, path: string, compiler: MatchCompiler): Condition =>
  every(
    Object.entries(spec).map(([name, operand]) => {
      const operator = fieldOperator(name)
      if (!operator) throw unknownOperator(`unknown operator: ${name}`)
      return operator(operand, { path, siblings: spec, compiler })
    }),
  )

/** Fields of a reference to another document (DBRef), which a query may ask for by name. */
const REFERENCE: ReadonlySet<string> = new Set(['$ref', '$id', '$db'])

const queryOperator = (name: string): QueryOperator => {
  const operator = Object.hasOwn(queryOperators, name) ? queryOperators[name] : undefined
  if (operator) return operator
  throw unknownOperator(
    `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  )
}

const fieldTest = (path: string, spec: unknown, compiler: MatchCompiler): DocumentTest => {
  const condition = holdsOperators(spec) ? compiler.operators(spec, path) : equalityTo(spec)
  const parts = path.split('.')
  return (document, details) => condition.holdsAt(document, parts, details)
}

const compilerFor = (scope: Scope, level: Level): MatchCompiler => ({
  level,
  at: inner => compilerFor(scope, inner),
  criteria(spec) {
    return compileCriteria(spec, this)
  },
  operators(spec, path) {
    return compileOperators(spec, path, this)
  },
  expression(spec) {
    const names = Object.keys(scope).filter(name => !SYSTEM_VARIABLES.has(name))
    const evaluate = compileExpression(spec, names)
    return document => isTrue(evaluate(scopeOf(document, scope)))
  },
  isFieldOperator,
  isQueryOperator: name => REFERENCE.has(name) || Object.hasOwn(queryOperators, name),
})

const compileCriteria = (criteria: Document, compiler: MatchCompiler): DocumentTest => {
  const tests = Object.entries(criteria).map(([name, spec]) =>
    name.startsWith('$') && !REFERENCE.has(name)
      ? queryOperator(name)(spec, compiler)
      : fieldTest(name, spec, compiler),
  )
  return (document, details) => tests.every(test => test(document, details))
}

/**
 * Like `compileMatch`, but the test also tells what the query looked into.
 * @throws CloudError for an unknown operator or a malformed operand
 */
export const compileDetailed = (criteria: Document, scope: Scope = bareScope(new Date())): DocumentTest =>
  compileCriteria(criteria, compilerFor(scope, 'top'))

/**
 * Compiles a query into a test of documents.
 * @param scope variables for `$expr`
 * @throws CloudError DATABASE_INVALID_OPERRATOR for an unknown operator, DATABASE_REQUEST_FAILED in MongoDB's words for a
 * malformed operand
 */
export const compileMatch = (criteria: Document, scope?: Scope): ((document: Document) => boolean) => {
  const test = compileDetailed(criteria, scope)
  return document => test(document)
}
