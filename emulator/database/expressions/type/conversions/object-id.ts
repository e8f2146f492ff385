import { ObjectId } from 'bson'
import { type Conversion, ConversionFailure } from './failure'

const LENGTH = 24

const problemOf = (text: string): string | undefined => {
  const length = Buffer.byteLength(text)
  if (length !== LENGTH)
    return `Invalid string length for parsing to OID, expected ${LENGTH} but found ${length}`
  const wrong = /[^0-9a-f]/i.exec(text)
  return wrong ? `Invalid character found in hex string: ${wrong[0]}` : undefined
}

/** To an ObjectId, from 24 hexadecimal digits. */
export const toObjectIdValue: Conversion = value => {
  if (value instanceof ObjectId) return value
  if (typeof value !== 'string') return undefined
  const problem = problemOf(value)
  if (problem === undefined) return ObjectId.createFromHexString(value)
  throw new ConversionFailure(
    `Failed to parse objectId '${value}' in $convert with no onError value: ${problem}`,
  )
}
