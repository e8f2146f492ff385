import { Binary, calculateObjectSize } from 'bson'
import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { isDocument, typeName } from '../../values/types'
import { unary } from '../arguments'

/** `$bsonSize`: bytes of a document as BSON. */
export const $bsonSize = unary('$bsonSize', value => {
  if (isNullish(value)) return null
  if (isDocument(value)) return calculateObjectSize(value)
  throw requestFailed(`$bsonSize requires a document input, found: ${typeName(value)}`)
})

/** `$binarySize`: bytes of a string in UTF-8, or of binary data. */
export const $binarySize = unary('$binarySize', value => {
  if (isNullish(value)) return null
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (value instanceof Binary) return value.length()
  throw requestFailed(`$binarySize requires a string or BinData argument, found: ${typeName(value)}`)
})
