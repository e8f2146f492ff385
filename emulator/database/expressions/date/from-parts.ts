import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { toWhole } from '../../values/whole'
import type { Evaluate, Operator, Scope } from '../types'
import { dateArguments } from './arguments'
import { isoTime } from './calendar'
import { dateAt } from './inputs'
import { timeOf, utcTime } from './zone'

const NATURAL = ['year', 'month', 'day'] as const
const ISO = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'] as const
const CLOCK = ['hour', 'minute', 'second', 'millisecond'] as const

type DayPart = (typeof NATURAL)[number] | (typeof ISO)[number]
type ClockPart = (typeof CLOCK)[number]
type Part = DayPart | ClockPart

const YEARS: ReadonlySet<Part> = new Set<Part>(['year', 'isoWeekYear'])
const UNBOUNDED: ReadonlySet<Part> = new Set<Part>(['second', 'millisecond'])
const LEAST_YEAR = 1
const GREATEST_YEAR = 9999
/** The parts between have 16 bits. */
const LEAST_PART = -32_768
const GREATEST_PART = 32_767

const checkRange = (name: Part, value: number): void => {
  if (UNBOUNDED.has(name)) return
  if (YEARS.has(name)) {
    if (value >= LEAST_YEAR && value <= GREATEST_YEAR) return
    throw requestFailed(
      `'${name}' must evaluate to an integer in the range ${LEAST_YEAR} to ${GREATEST_YEAR}, found ${value}`,
    )
  }
  if (value < LEAST_PART || value > GREATEST_PART)
    throw requestFailed(
      `'${name}' must evaluate to a value in the range [${LEAST_PART}, ${GREATEST_PART}]; value ${value} is not in range`,
    )
}

const partOf = (name: Part, value: unknown): number => {
  const whole = toWhole(value)
  if (whole === undefined)
    throw requestFailed(
      `'${name}' must evaluate to an integer, found ${typeName(value)} with value ${describe(value)}`,
    )
  checkRange(name, Number(whole))
  return Number(whole)
}

/** The parts in the order given; undefined as soon as one is null or missing. */
const readParts =
  <Name extends Part>(names: readonly Name[], argument: (name: Name) => Evaluate) =>
  (scope: Scope): readonly number[] | undefined => {
    const values: number[] = []
    for (const name of names) {
      const value = argument(name)(scope)
      if (isNullish(value)) return undefined
      values.push(partOf(name, value))
    }
    return values
  }

const checkMixture = (has: (name: Part) => boolean): void => {
  if (!has('year') && !has('isoWeekYear'))
    throw requestFailed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  if (has('year') && ISO.some(has))
    throw requestFailed('$dateFromParts does not allow mixing natural dates with ISO dates')
  if (has('isoWeekYear') && NATURAL.some(has))
    throw requestFailed('$dateFromParts does not allow mixing ISO dates with natural dates')
}

const HOUR = 3_600_000
const MINUTE = 60_000
const SECOND = 1000

/** `$dateFromParts`: parts out of their range carry over to the next larger one. */
export const $dateFromParts: Operator = (operand, compiler) => {
  const known: readonly Part[] = [...NATURAL, ...ISO, ...CLOCK]
  const { has, or, zone } = dateArguments<Part>('$dateFromParts', operand, compiler, [], known)
  checkMixture(has)
  const clockAt = readParts<ClockPart>(CLOCK, name => or(name, 0))
  const dayAt = readParts<DayPart>(has('year') ? NATURAL : ISO, name => or(name, 1))
  const midnight = has('year') ? utcTime : isoTime
  return scope => {
    const clock = clockAt(scope)
    const at = clock && zone(scope)
    const day = at && dayAt(scope)
    if (!day) return null
    const [hour = 0, minute = 0, second = 0, millisecond = 0] = clock
    const [year = 1, month = 1, date = 1] = day
    const time = hour * HOUR + minute * MINUTE + second * SECOND + millisecond
    return dateAt(
      timeOf(at, midnight(year, month, date) + time),
      'DurationOverflow: Overflow casting to a date',
    )
  }
}
