import { averageOf, deviationOf, extremeOf, sumOf } from '../../values/statistics'
import { overOperands } from './operands'

export const $sum = overOperands('$sum', sumOf)
export const $avg = overOperands('$avg', averageOf)
export const $max = overOperands('$max', values => extremeOf(values, 1))
export const $min = overOperands('$min', values => extremeOf(values, -1))
export const $stdDevPop = overOperands('$stdDevPop', values => deviationOf(values, false))
export const $stdDevSamp = overOperands('$stdDevSamp', values => deviationOf(values, true))
