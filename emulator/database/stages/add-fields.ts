import { requestFailed } from '../../errors'
import { scopeOf } from '../expressions/compile'
import { checkFieldName } from '../expressions/paths'
import { describe } from '../values/describe'
import { type Document, isDocument, typeName } from '../values/types'
import { inStage } from './context'
import { mapEach } from './lazy'
import { pathParts } from './paths'
import { addPart, applyTree, emptyTree } from './projection-tree'
import type { StageCompiler, StageOperator } from './types'

/** An expression and the full path of the field that it computes. */
type Addition = readonly [path: string, expression: unknown]

const isOperator = (spec: Document): boolean => Object.keys(spec).some(name => name.startsWith('$'))

const innerAdditions = (path: string, spec: unknown, whole: Document): Addition[] => {
  if (!isDocument(spec) || isOperator(spec) || Object.keys(spec).length === 0) return [[path, spec]]
  return Object.entries(spec).flatMap(([name, inner]) => {
    if (name.includes('.'))
      throw requestFailed(`cannot use dotted field name '${name}' in a sub object: ${describe(whole)}`)
    checkFieldName(name)
    return innerAdditions(`${path}.${name}`, inner, whole)
  })
}

const collide = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)

const checkCollisions = (additions: readonly Addition[], whole: Document): void => {
  for (const [at, [path]] of additions.entries()) {
    const other = additions.slice(0, at).find(([earlier]) => collide(path, earlier))
    if (other)
      throw requestFailed(
        `specification contains two conflicting paths. Cannot specify both '${path}' and '${other[0]}': ${describe(whole)}`,
      )
  }
}

const adding = (spec: Document, compiler: StageCompiler) => {
  const additions = Object.entries(spec).flatMap(([path, inner]) => {
    pathParts(path)
    return innerAdditions(path, inner, spec)
  })
  checkCollisions(additions, spec)
  const tree = emptyTree()
  for (const [path, expression] of additions)
    addPart(tree, path, { kind: 'compute', evaluate: compiler.expression(expression) })
  return tree
}

const named =
  (stage: string): StageOperator =>
  (operand, compiler) => {
    if (!isDocument(operand))
      throw requestFailed(`${stage} specification stage must be an object, got ${typeName(operand)}`)
    const tree = inStage(stage, () => adding(operand, compiler))
    return (documents, scope) =>
      mapEach(documents, document => applyTree(tree, 'keep', document, scopeOf(document, scope)))
  }

/** `$addFields`: computes fields and keeps all others; a missing value (`$$REMOVE`) removes the field. */
export const $addFields = named('$addFields')

/** `$set`: the same stage by another name. */
export const $set = named('$set')
