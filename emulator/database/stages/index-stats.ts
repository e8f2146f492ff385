import { requestFailed } from '../../errors'
import { setField } from '../values/fields'
import { type Document, isDocument } from '../values/types'
import type { SourceOperator } from './types'

const keyDocument = (keys: readonly (readonly [string, unknown])[]): Document => {
  const key: Document = {}
  for (const [name, direction] of keys) setField(key, name, direction)
  return key
}

/** `$indexStats: {}`: one document for each index; the emulator does not count their uses. */
export const $indexStats: SourceOperator = (operand, { source, collection }) => {
  if (!isDocument(operand) || Object.keys(operand).length > 0)
    throw requestFailed('The $indexStats stage specification must be an empty object')
  return scope =>
    source.indexes(collection ?? '').map(({ name, keys }) => ({
      name,
      key: keyDocument(keys),
      accesses: { ops: 0, since: scope.NOW },
    }))
}
