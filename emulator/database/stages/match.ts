import { requestFailed } from '../../errors'
import { type Document, isDocument } from '../values/types'
import { filterEach } from './lazy'
import type { StageOperator } from './types'

const SORTING = ['$near', '$nearSphere', '$geoNear']
const LOGICAL = new Set(['$and', '$or', '$nor'])

/** Queries that also sort stand in find() and $geoNear only. */
const refuseSorting = (criteria: Document): void => {
  for (const [name, operand] of Object.entries(criteria)) {
    if (LOGICAL.has(name) && Array.isArray(operand)) operand.filter(isDocument).forEach(refuseSorting)
    if (isDocument(operand) && SORTING.some(operator => Object.hasOwn(operand, operator)))
      throw requestFailed('$geoNear, $near, and $nearSphere are not allowed in this context')
  }
}

/** The query of a $match. @throws CloudError when it is none, or one that sorts */
export const parseMatch = (operand: unknown): Document => {
  if (!isDocument(operand)) throw requestFailed('the match filter must be an expression in an object')
  refuseSorting(operand)
  return operand
}

/** `$match`: the documents that a query finds. */
export const $match: StageOperator = (operand, compiler) => {
  const compile = compiler.match(parseMatch(operand))
  return (documents, scope) => filterEach(documents, compile(scope))
}
