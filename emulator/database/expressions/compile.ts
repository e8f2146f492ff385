/** Compiles aggregation expressions into functions of a scope. */
import { requestFailed } from '../../errors'
import { setField } from '../values/fields'
import { type Document, isDocument } from '../values/types'
import { operators } from './operators'
import { checkFieldName, partsOfPath, valueAtPath } from './paths'
import type { Compiler, Evaluate, Scope } from './types'

/** Variables that every expression sees. */
export const SYSTEM_VARIABLES: ReadonlySet<string> = new Set([
  'ROOT',
  'CURRENT',
  'NOW',
  'REMOVE',
  'DESCEND',
  'PRUNE',
  'KEEP',
])

const fieldPath = (path: string): Evaluate => {
  const parts = partsOfPath(path)
  return scope => valueAtPath(scope.CURRENT, parts)
}

const variablePath = (path: string, known: ReadonlySet<string>): Evaluate => {
  const [name = '', ...parts] = partsOfPath(path)
  if (!known.has(name)) throw requestFailed(`Use of undefined variable: ${name}`)
  if (name === 'REMOVE') return () => undefined
  return scope => valueAtPath(scope[name], parts)
}

const objectExpression = (spec: Document, compiler: Compiler): Evaluate => {
  const fields = Object.entries(spec).map(([name, part]) => {
    checkFieldName(name)
    return [name, compiler.compile(part)] as const
  })
  return scope => {
    const result: Document = {}
    for (const [name, field] of fields) {
      const value = field(scope)
      if (value !== undefined) setField(result, name, value)
    }
    return result
  }
}

const operatorExpression = (name: string, spec: Document, compiler: Compiler): Evaluate => {
  if (Object.keys(spec).length > 1)
    throw requestFailed(
      `an expression specification must contain exactly one field, the name of the expression. Found ${Object.keys(spec).length} fields in ${JSON.stringify(spec)}`,
    )
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (!operator) throw requestFailed(`Unrecognized expression '${name}'`)
  return operator(spec[name], compiler)
}

const compileDocument = (spec: Document, compiler: Compiler): Evaluate => {
  const [name] = Object.keys(spec)
  return name?.startsWith('$') ? operatorExpression(name, spec, compiler) : objectExpression(spec, compiler)
}

const compileText = (text: string, known: ReadonlySet<string>): Evaluate => {
  if (text.startsWith('$$')) return variablePath(text.slice(2), known)
  if (text === '$') throw requestFailed("'$' by itself is not a valid FieldPath")
  return text.startsWith('$') ? fieldPath(text.slice(1)) : () => text
}

const compileWith = (spec: unknown, known: ReadonlySet<string>): Evaluate => {
  const compiler: Compiler = {
    compile: (part, names = []) =>
      compileWith(part, names.length > 0 ? new Set([...known, ...names]) : known),
  }
  if (typeof spec === 'string') return compileText(spec, known)
  if (isDocument(spec)) return compileDocument(spec, compiler)
  if (!Array.isArray(spec)) return () => spec
  const items = spec.map(item => compiler.compile(item))
  // A missing value leaves null in an array.
  return scope => items.map(item => item(scope) ?? null)
}

/**
 * Compiles an expression.
 * @param variables names beyond the system's that it may use (`let` of a $lookup)
 * @throws CloudError for an unknown operator or variable, or a malformed operand
 */
export const compileExpression = (spec: unknown, variables: Iterable<string> = []): Evaluate =>
  compileWith(spec, new Set([...SYSTEM_VARIABLES, ...variables]))

/** The scope in which a pipeline's expressions see one document. */
export const scopeOf = (document: unknown, outer: Scope): Scope => {
  const scope: Record<string, unknown> = { ...outer }
  scope.ROOT = document
  scope.CURRENT = document
  return scope
}

/** What stands for documents in the scope of expressions that must see none (`$limit`, `$documents`). */
export const bareScope = (now: Date): Scope => ({
  // Scopes of documents are made by the million: V8 copies a scope quickly only if it has all their names.
  ROOT: undefined,
  CURRENT: undefined,
  NOW: now,
  DESCEND: 'descend',
  PRUNE: 'prune',
  KEEP: 'keep',
})
