import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import type { Operator } from '../types'
import { dateArguments } from './arguments'
import { checkFormat, formatDate, WRITTEN } from './format'
import { timeOfValue } from './inputs'

/** The `Z` is there in any time zone, up to MongoDB 7.0. */
const DEFAULT_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ'

const checked = (format: unknown): string | null | undefined => {
  if (isNullish(format)) return format
  if (typeof format !== 'string')
    throw requestFailed(
      `$dateToString requires that 'format' be a string, found: ${typeName(format)} with value ${describe(format)}`,
    )
  checkFormat(format, WRITTEN)
  return format
}

/** `$dateToString: { date, format, timezone, onNull }` */
export const $dateToString: Operator = (operand, compiler) => {
  const { argument, or, zone } = dateArguments(
    '$dateToString',
    operand,
    compiler,
    ['date'],
    ['format', 'onNull'],
  )
  const formatOf = or('format', DEFAULT_FORMAT)
  const onNull = or('onNull', null)
  return scope => {
    const date = argument('date')(scope)
    const format = checked(formatOf(scope))
    const at = zone(scope)
    if (isNullish(date)) return onNull(scope)
    if (!at) return null
    return isNullish(format) ? null : formatDate(format, timeOfValue(date), at)
  }
}
