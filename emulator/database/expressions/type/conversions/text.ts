import { ObjectId } from 'bson'
import { numberText } from '../../../values/number-text'
import { isNumber } from '../../../values/numbers'
import { formatDate } from '../../date/format'
import { UTC } from '../../date/zone'
import type { Conversion } from './failure'

const ISO = '%Y-%m-%dT%H:%M:%S.%LZ'

/** To a string: doubles with up to 16 digits, dates in ISO format, ObjectIds in hexadecimal. */
export const toStringValue: Conversion = value => {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (isNumber(value)) return numberText(value)
  if (value instanceof Date) return formatDate(ISO, value.getTime(), UTC)
  return value instanceof ObjectId ? value.toHexString() : undefined
}
