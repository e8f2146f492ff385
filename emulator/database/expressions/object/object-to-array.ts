import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { isDocument, typeName } from '../../values/types'
import { unary } from '../arguments'

/** `[{ k: name, v: value }, …]` of the fields of a document. */
export const $objectToArray = unary('$objectToArray', value => {
  if (isNullish(value)) return null
  if (isDocument(value)) return Object.entries(value).map(([k, v]) => ({ k, v }))
  throw requestFailed(`$objectToArray requires a document input, found: ${typeName(value)}`)
})
