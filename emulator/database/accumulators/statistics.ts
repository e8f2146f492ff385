import { requestFailed } from '../../errors'
import { isNumber } from '../values/numbers'
import { averageOf, deviationOf, sumOf } from '../values/statistics'
import { isDocument } from '../values/types'
import type { AccumulatorOperator } from './types'
import { collecting } from './unary'

/** `$sum`: of the numbers among the values; 0 where there is none. */
export const $sum = collecting('$sum', isNumber, sumOf)

/** `$avg`: of the numbers among the values; null where there is none. */
export const $avg = collecting('$avg', isNumber, averageOf)

/** `$stdDevPop`: null where there is no number. */
export const $stdDevPop = collecting('$stdDevPop', isNumber, values => deviationOf(values, false))

/** `$stdDevSamp`: null for fewer than two numbers. */
export const $stdDevSamp = collecting('$stdDevSamp', isNumber, values => deviationOf(values, true))

/** `$count: {}`: the number of documents. */
export const $count: AccumulatorOperator = operand => {
  if (!isDocument(operand) || Object.keys(operand).length > 0)
    throw requestFailed('$count takes no arguments, i.e. $count:{}')
  return () => {
    let count = 0
    return {
      add() {
        count += 1
      },
      result: () => count,
    }
  }
}
