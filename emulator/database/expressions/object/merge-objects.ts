import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { setField } from '../../values/fields'
import { isNullish } from '../../values/nullish'
import { type Document, isDocument, typeName } from '../../values/types'
import { overOperands } from '../accumulating/operands'

/** One document of the fields of all; later ones win, a field keeps its first place. @throws CloudError */
export const mergeObjects = (values: Iterable<unknown>): Document => {
  const result: Document = {}
  for (const value of values) {
    if (isNullish(value)) continue
    if (!isDocument(value))
      throw requestFailed(
        `$mergeObjects requires object inputs, but input ${describe(value)} is of type ${typeName(value)}`,
      )
    for (const [name, field] of Object.entries(value)) setField(result, name, field)
  }
  return result
}

export const $mergeObjects = overOperands('$mergeObjects', mergeObjects)
