import { requestFailed } from '../../errors'
import { describe } from '../values/describe'
import { type Document, isDocument, typeName } from '../values/types'
import type { SourceOperator } from './types'

/** True for a pipeline that needs no collection. */
export const beginsWithDocuments = (pipeline: unknown): boolean => {
  const first: unknown = Array.isArray(pipeline) ? pipeline[0] : undefined
  return isDocument(first) && Object.hasOwn(first, '$documents')
}

const documentsOf = (value: unknown): readonly Document[] => {
  if (!Array.isArray(value))
    throw requestFailed(`$documents requires an array of documents, but found ${typeName(value)}`)
  return value.map((item: unknown) => {
    if (isDocument(item)) return item
    throw requestFailed(`$documents requires an array of documents, but found an element: ${describe(item)}`)
  })
}

/** `$documents`: an expression's documents; stands in a $lookup or a $unionWith without a collection. */
export const $documents: SourceOperator = (operand, compiler) => {
  if (compiler.collection !== undefined)
    throw requestFailed("'$documents' can only be run with {aggregate: 1}")
  const evaluate = compiler.expression(operand)
  return scope => documentsOf(evaluate(scope))
}
