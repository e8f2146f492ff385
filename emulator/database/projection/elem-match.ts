import { requestFailed } from '../../errors'
import type { Evaluate } from '../expressions/types'
import { compileDetailed } from '../match/compile'
import type { Details } from '../match/types'
import { getField } from '../values/fields'
import { isDocument, typeName } from '../values/types'

/**
 * `{ field: { $elemMatch: … } }`: the first element that matches, alone in an array; missing where none does.
 * @throws CloudError when the operand is no document, or the field is not at the top
 */
export const firstMatching = (field: string, operand: unknown): Evaluate => {
  if (!isDocument(operand))
    throw requestFailed(`elemMatch: Invalid argument, object required, but got ${typeName(operand)}`)
  if (field.includes('.')) throw requestFailed('Cannot use $elemMatch projection on a nested field.')
  const test = compileDetailed({ [field]: { $elemMatch: operand } })
  return ({ ROOT }) => {
    const items = isDocument(ROOT) ? getField(ROOT, field) : undefined
    const details: Details = {}
    if (!isDocument(ROOT) || !Array.isArray(items) || !test(ROOT, details)) return undefined
    return details.position === undefined ? undefined : [items[details.position]]
  }
}
