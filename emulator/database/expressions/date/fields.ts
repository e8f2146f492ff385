/** $year, $hour and the like: one field of a date, given as itself or as `{ date, timezone }`. */
import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { isDocument } from '../../values/types'
import type { Compiler, Evaluate, Operator, Scope } from '../types'
import { dateArguments } from './arguments'
import * as calendar from './calendar'
import { timeOfValue } from './inputs'
import { localOf, UTC, type Zone } from './zone'

interface Arguments {
  date: Evaluate
  zone: (scope: Scope) => Zone | undefined
}

/** A document whose first field is no operator holds the arguments. */
const read = (name: string, operand: unknown, compiler: Compiler): Arguments => {
  const [first = ''] = isDocument(operand) ? Object.keys(operand) : ['$']
  if (isDocument(operand) && !first.startsWith('$')) {
    const { argument, zone } = dateArguments(name, operand, compiler, ['date'])
    return { date: argument('date'), zone }
  }
  if (Array.isArray(operand) && operand.length !== 1)
    throw requestFailed(
      `${name} accepts exactly one argument if given an array, but was given ${operand.length}`,
    )
  return { date: compiler.compile(Array.isArray(operand) ? operand[0] : operand), zone: () => UTC }
}

const field =
  (name: string, fieldOf: (local: number) => number): Operator =>
  (operand, compiler) => {
    const { date, zone } = read(name, operand, compiler)
    return scope => {
      const value = date(scope)
      if (isNullish(value)) return null
      const time = timeOfValue(value)
      const at = zone(scope)
      return at ? fieldOf(localOf(at, time)) : null
    }
  }

export const $year = field('$year', calendar.yearOf)
export const $month = field('$month', calendar.monthOf)
export const $dayOfMonth = field('$dayOfMonth', calendar.dayOf)
export const $hour = field('$hour', calendar.hourOf)
export const $minute = field('$minute', calendar.minuteOf)
export const $second = field('$second', calendar.secondOf)
export const $millisecond = field('$millisecond', calendar.millisecondOf)
export const $dayOfWeek = field('$dayOfWeek', calendar.dayOfWeek)
export const $dayOfYear = field('$dayOfYear', calendar.dayOfYear)
export const $week = field('$week', calendar.weekOf)
export const $isoDayOfWeek = field('$isoDayOfWeek', calendar.isoDayOfWeek)
export const $isoWeek = field('$isoWeek', calendar.isoWeek)
export const $isoWeekYear = field('$isoWeekYear', calendar.isoWeekYear)
