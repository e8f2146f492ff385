import { Timestamp } from 'bson'
import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { unary } from '../arguments'

const ofTimestamp = (name: string, read: (timestamp: Timestamp) => number) =>
  unary(name, value => {
    if (isNullish(value)) return null
    if (value instanceof Timestamp) return read(value)
    throw requestFailed(` Argument to ${name} must be a timestamp, but is ${typeName(value)}`)
  })

/** `$tsSecond`: seconds since 1970. */
export const $tsSecond = ofTimestamp('$tsSecond', timestamp => timestamp.getHighBitsUnsigned())

/** `$tsIncrement`: the number within the second. */
export const $tsIncrement = ofTimestamp('$tsIncrement', timestamp => timestamp.getLowBitsUnsigned())
