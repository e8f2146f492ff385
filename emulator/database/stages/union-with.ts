import { requestFailed } from '../../errors'
import type { Scope } from '../expressions/types'
import { type Document, isDocument, typeName } from '../values/types'
import { beginsWithDocuments } from './documents'
import type { Pipeline, StageOperator } from './types'

interface Union {
  coll?: string
  pipeline: unknown
}

const parse = (operand: unknown): Union => {
  if (typeof operand === 'string') return { coll: operand, pipeline: [] }
  if (!isDocument(operand))
    throw requestFailed(
      `the $unionWith stage specification must be an object or string, but found ${typeName(operand)}`,
    )
  const { coll, pipeline = [], ...others } = operand
  const [strange] = Object.keys(others)
  if (strange !== undefined) throw requestFailed(`BSON field '$unionWith.${strange}' is an unknown field.`)
  if (coll !== undefined && typeof coll !== 'string')
    throw requestFailed(
      `BSON field '$unionWith.coll' is the wrong type '${typeName(coll)}', expected type 'string'`,
    )
  if (coll === undefined && !beginsWithDocuments(pipeline))
    throw requestFailed(
      '$unionWith stage without explicit collection must have a pipeline with $documents as first stage',
    )
  return { coll, pipeline }
}

function* followedBy(documents: Iterable<Document>, other: Pipeline, scope: Scope): Iterable<Document> {
  yield* documents
  yield* other(scope)
}

/** `$unionWith`: the documents, then those of another pipeline; equal ones are not merged. */
export const $unionWith: StageOperator = (operand, compiler) => {
  const { coll, pipeline } = parse(operand)
  const other = compiler.pipeline(pipeline, { collection: coll, within: '$unionWith' })
  return (documents, scope) => followedBy(documents, other, scope)
}
