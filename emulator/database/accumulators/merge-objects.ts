import { requestFailed } from '../../errors'
import { describe } from '../values/describe'
import { setField } from '../values/fields'
import { isNullish } from '../values/nullish'
import { type Document, isDocument, typeName } from '../values/types'
import { unary } from './unary'

/** `$mergeObjects`: the fields of all documents; later ones win. Null does not count. */
export const $mergeObjects = unary('$mergeObjects', () => {
  const merged: Document = {}
  return {
    add(value) {
      if (isNullish(value)) return
      if (!isDocument(value))
        throw requestFailed(
          `$mergeObjects requires object inputs, but input ${describe(value)} is of type ${typeName(value)}`,
        )
      for (const [name, item] of Object.entries(value)) setField(merged, name, item)
    },
    result: () => merged,
  }
})
