import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { setField } from '../../values/fields'
import { isNullish } from '../../values/nullish'
import { type Document, isDocument, typeName } from '../../values/types'
import { unary } from '../arguments'

type Pair = readonly [name: string, value: unknown]

const PAIRS = '$arrayToObject requires an array of key-value pairs, where the key must be of type string.'
const FIELDS = "$arrayToObject requires an object with keys 'k' and 'v'"

const mixed = (expected: string, element: unknown) =>
  requestFailed(
    `$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects. ${expected} was detected, now found: ${typeName(element)}`,
  )

const fromArray = (element: unknown): Pair => {
  if (!Array.isArray(element)) throw mixed('Array', element)
  const [key, value]: readonly unknown[] = element
  if (element.length !== 2)
    throw requestFailed(
      `$arrayToObject requires an array of size 2 arrays, found array of size: ${element.length}`,
    )
  if (typeof key !== 'string') throw requestFailed(`${PAIRS} Found key type: ${typeName(key)}`)
  return [key, value]
}

const fromDocument = (element: unknown): Pair => {
  if (!isDocument(element)) throw mixed('Object', element)
  const count = Object.keys(element).length
  if (count !== 2)
    throw requestFailed(
      `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${count}`,
    )
  if (!Object.hasOwn(element, 'k') || !Object.hasOwn(element, 'v'))
    throw requestFailed(`${FIELDS}. Missing either or both keys from: ${describe(element)}`)
  if (typeof element.k !== 'string')
    throw requestFailed(
      `${FIELDS}, where the value of 'k' must be of type string. Found type: ${typeName(element.k)}`,
    )
  return [element.k, element.v]
}

const readerOf = (first: unknown): ((element: unknown) => Pair) => {
  if (Array.isArray(first)) return fromArray
  if (isDocument(first)) return fromDocument
  throw requestFailed(`Unrecognised input type format for $arrayToObject: ${typeName(first)}`)
}

const toObject = (array: readonly unknown[]): Document => {
  const result: Document = {}
  if (array.length === 0) return result
  for (const [name, value] of array.map(readerOf(array[0]))) {
    if (name.includes('\0')) throw requestFailed('Key field cannot contain an embedded null byte')
    setField(result, name, value)
  }
  return result
}

/** A document of `[[name, value], …]` or `[{ k: name, v: value }, …]`; the last of a name wins. */
export const $arrayToObject = unary('$arrayToObject', value => {
  if (isNullish(value)) return null
  if (Array.isArray(value)) return toObject(value)
  throw requestFailed(`$arrayToObject requires an array input, found: ${typeName(value)}`)
})
