import { requestFailed } from '../../errors'
import { scopeOf } from '../expressions/compile'
import { isDocument } from '../values/types'
import { inStage } from './context'
import { mapEach } from './lazy'
import { type Projection, parseProjection } from './projection-spec'
import { addPart, applyTree, emptyTree } from './projection-tree'
import type { Stage, StageOperator } from './types'

const projecting =
  ({ tree, rest }: Projection): Stage =>
  (documents, scope) =>
    mapEach(documents, document => applyTree(tree, rest, document, scopeOf(document, scope)))

/** `$project`: keeps, leaves out and computes fields. */
export const $project: StageOperator = (operand, compiler) => {
  if (!isDocument(operand)) throw requestFailed('$project specification must be an object')
  return projecting(inStage('$project', () => parseProjection(operand, spec => compiler.expression(spec))))
}

const parsePaths = (operand: unknown): readonly string[] => {
  if (typeof operand !== 'string' && !Array.isArray(operand))
    throw requestFailed('$unset specification must be a string or an array')
  const paths: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  if (paths.length === 0)
    throw requestFailed('$unset specification must be a string or an array with at least one field')
  return paths.map(path => {
    if (typeof path === 'string') return path
    throw requestFailed('$unset specification must be a string or an array containing only string values')
  })
}

/** `$unset`: leaves out fields. */
export const $unset: StageOperator = operand => {
  const paths = parsePaths(operand)
  const tree = emptyTree()
  inStage('$unset', () => {
    for (const path of paths) addPart(tree, path, { kind: 'drop' })
  })
  return projecting({ tree, rest: 'keep' })
}
