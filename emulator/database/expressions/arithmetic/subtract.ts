import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { type BsonNumber, isNumber, subtract, toDouble } from '../../values/numbers'
import { typeName } from '../../values/types'
import { binary } from '../arguments'
import { dateAt } from '../date/inputs'

const fromDate = (date: Date, right: unknown): unknown => {
  if (right instanceof Date) return date.getTime() - right.getTime()
  if (isNumber(right))
    return dateAt(date.getTime() - Math.trunc(toDouble(right)), 'date overflow in $subtract')
  throw requestFailed(`can't $subtract ${typeName(right)} from Date`)
}

const difference = (left: BsonNumber, right: BsonNumber): number | bigint =>
  subtract(left, right) ?? toDouble(left) - toDouble(right)

/** `$subtract`: two numbers, two dates (milliseconds between them), or milliseconds from a date. */
export const $subtract = binary('$subtract', (left, right) => {
  if (isNumber(left) && isNumber(right)) return difference(left, right)
  if (isNullish(left) || isNullish(right)) return null
  if (left instanceof Date) return fromDate(left, right)
  throw requestFailed(`can't $subtract ${typeName(right)} from ${typeName(left)}`)
})
