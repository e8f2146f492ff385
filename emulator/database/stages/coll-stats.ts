import { calculateObjectSize } from 'bson'
import { requestFailed } from '../../errors'
import { describe } from '../values/describe'
import { type Document, isDocument, typeName } from '../values/types'
import type { PipelineSource, SourceOperator } from './types'

const OPTIONS = ['count', 'storageStats', 'latencyStats', 'queryExecStats']

const checkOptions = (operand: Document): void => {
  for (const [name, value] of Object.entries(operand)) {
    if (!OPTIONS.includes(name)) throw requestFailed(`BSON field '$collStats.${name}' is an unknown field.`)
    if (!isDocument(value))
      throw requestFailed(
        `BSON field '$collStats.${name}' is the wrong type '${typeName(value)}', expected type 'object'`,
      )
  }
}

/** Sizes in bytes, of the documents only: the emulator's own storage is not MongoDB's. */
const storageStats = (source: PipelineSource, collection: string): Document => {
  const count = source.count(collection)
  let size = 0
  for (const document of source.find(collection, { criteria: {} })) size += calculateObjectSize(document)
  const average = count > 0 ? { avgObjSize: Math.floor(size / count) } : {}
  return { size, count, ...average, storageSize: size, nindexes: source.indexes(collection).length }
}

/** `$collStats`: one document about the collection; of its options `count` and `storageStats` are answered. */
export const $collStats: SourceOperator = (operand, { source, collection = '' }) => {
  if (!isDocument(operand))
    throw requestFailed(`$collStats must take a nested object but found: $collStats: ${describe(operand)}`)
  checkOptions(operand)
  return scope => {
    const stats: Document = { ns: collection, localTime: scope.NOW }
    if (operand.storageStats) stats.storageStats = storageStats(source, collection)
    if (operand.count) stats.count = source.count(collection)
    return [stats]
  }
}
