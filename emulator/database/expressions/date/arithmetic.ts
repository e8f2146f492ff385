/** $dateAdd, $dateSubtract and $dateDiff. */
import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { toWhole } from '../../values/whole'
import type { Operator } from '../types'
import { dateArguments, requireDate, unitReader, weekReader } from './arguments'
import { toTime } from './inputs'
import { addUnits, unitsBetween } from './shift'

const move = (name: string, sign: 1 | -1): Operator => {
  const startOf = (value: unknown): number => {
    const time = toTime(value)
    if (time !== undefined) return time
    throw requestFailed(`${name} requires startDate to be convertible to a date`)
  }
  const amountOf = (value: unknown): number => {
    const amount = toWhole(value)
    if (amount !== undefined) return sign * Number(amount)
    throw requestFailed(`${name} expects integer amount of time units`)
  }
  return (operand, compiler) => {
    const { argument, zone } = dateArguments(name, operand, compiler, ['startDate', 'unit', 'amount'])
    const unitAt = unitReader(name, argument('unit'))
    return scope => {
      const start = argument('startDate')(scope)
      const unit = isNullish(start) ? undefined : unitAt(scope)
      const amount = unit && argument('amount')(scope)
      const at = isNullish(amount) ? undefined : zone(scope)
      return unit && at ? addUnits(startOf(start), unit, amountOf(amount), at) : null
    }
  }
}

export const $dateAdd = move('$dateAdd', 1)
export const $dateSubtract = move('$dateSubtract', -1)

/** `$dateDiff: { startDate, endDate, unit, timezone, startOfWeek }`: boundaries of the unit in between. */
export const $dateDiff: Operator = (operand, compiler) => {
  const { argument, or, zone } = dateArguments(
    '$dateDiff',
    operand,
    compiler,
    ['startDate', 'endDate', 'unit'],
    ['startOfWeek'],
  )
  const unitAt = unitReader('$dateDiff', argument('unit'))
  const weekAt = weekReader('$dateDiff', or('startOfWeek', 'sunday'))
  return scope => {
    const start = argument('startDate')(scope)
    const end = isNullish(start) ? null : argument('endDate')(scope)
    const unit = isNullish(end) ? undefined : unitAt(scope)
    const startOfWeek = unit && weekAt(unit, scope)
    const at = startOfWeek && zone(scope)
    if (!unit || !startOfWeek || !at) return null
    const from = requireDate('$dateDiff', 'startDate', start)
    return unitsBetween(from, requireDate('$dateDiff', 'endDate', end), unit, at, startOfWeek)
  }
}
