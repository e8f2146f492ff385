import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { type BsonNumber, isNumber, toDouble } from '../../values/numbers'
import { sumOf } from '../../values/statistics'
import { typeName } from '../../values/types'
import { variadic } from '../arguments'
import { dateAt } from '../date/inputs'

/** To the nearest whole number, halves towards zero: what MongoDB's DoubleDoubleSummation::getLong comes to. */
const round = (value: number): number => Math.sign(value) * Math.ceil(Math.abs(value) - 0.5)

const later = (date: Date, milliseconds: number): Date =>
  dateAt(round(date.getTime() + milliseconds), 'date overflow in $add')

const sum = (values: readonly unknown[]): unknown => {
  const numbers: BsonNumber[] = []
  let date: Date | undefined
  for (const value of values) {
    if (isNullish(value)) return null
    if (isNumber(value)) numbers.push(value)
    else if (!(value instanceof Date))
      throw requestFailed(`$add only supports numeric or date types, not ${typeName(value)}`)
    else if (date) throw requestFailed('only one date allowed in an $add expression')
    else date = value
  }
  const total = sumOf(numbers)
  return date ? later(date, toDouble(total)) : total
}

/**
 * `$add`: numbers, at most one of them a date (plus milliseconds); null or missing makes it null. Whole numbers are
 * added exactly, beyond 64 bits the sum is a double; doubles without piling up rounding errors.
 */
export const $add = variadic('$add', sum)
