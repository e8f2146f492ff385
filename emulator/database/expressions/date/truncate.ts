import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { toWhole } from '../../values/whole'
import type { Operator } from '../types'
import { dateArguments, requireDate, unitReader, weekReader } from './arguments'
import { DAY, isoDayOfWeek } from './calendar'
import { addUnits, localUnits } from './shift'
import { MILLISECONDS, type Unit } from './units'
import { localOf, utcTime, type Zone } from './zone'

/** Bins are counted from here on, in local time. */
const REFERENCE = utcTime(2000, 1, 1)

/** As far as MongoDB adds days and longer units. */
const MAX_BIN = 100_000_000_000

const binOf = (value: unknown): number => {
  const size = toWhole(value)
  if (size === undefined)
    throw requestFailed(
      `$dateTrunc requires 'binSize' to be a 64-bit integer, but got value '${describe(value)}' of type ${typeName(value)}`,
    )
  if (size <= 0)
    throw requestFailed(`$dateTrunc requires 'binSize' to be greater than 0, but got value ${size}`)
  return Number(size)
}

const floorTo = (value: number, step: number): number => Math.floor(value / step) * step

interface Bins {
  unit: Unit
  size: number
  zone: Zone
  startOfWeek: number
}

const truncated = (time: number, { unit, size, zone, startOfWeek }: Bins): Date => {
  const start = REFERENCE - zone.offsetAt(REFERENCE)
  const exact = MILLISECONDS[unit]
  if (exact !== undefined) {
    if (!Number.isSafeInteger(size * exact)) throw requestFailed('dateTrunc overflowed')
    return new Date(start + floorTo(time - start, size * exact))
  }
  if (size > MAX_BIN) throw requestFailed('dateTrunc unsupported binSize value')
  // Weeks are counted from the first start of a week in 2000.
  const shift = unit === 'week' ? ((startOfWeek - isoDayOfWeek(REFERENCE) + 7) % 7) * DAY : 0
  const distance = localUnits(REFERENCE + shift, localOf(zone, time), unit, startOfWeek)
  return addUnits(start + shift, unit, floorTo(distance, size), zone)
}

/** `$dateTrunc: { date, unit, binSize, timezone, startOfWeek }`: the start of the bin that the date is in. */
export const $dateTrunc: Operator = (operand, compiler) => {
  const { argument, or, zone } = dateArguments(
    '$dateTrunc',
    operand,
    compiler,
    ['date', 'unit'],
    ['binSize', 'startOfWeek'],
  )
  const sizeOf = or('binSize', 1)
  const unitAt = unitReader('$dateTrunc', argument('unit'))
  const weekAt = weekReader('$dateTrunc', or('startOfWeek', 'sunday'))
  return scope => {
    const date = argument('date')(scope)
    const binSize = isNullish(date) ? null : sizeOf(scope)
    const size = isNullish(binSize) ? undefined : binOf(binSize)
    const unit = size && unitAt(scope)
    const startOfWeek = unit && weekAt(unit, scope)
    const at = startOfWeek && zone(scope)
    if (!size || !unit || !startOfWeek || !at) return null
    return truncated(requireDate('$dateTrunc', 'date', date), { unit, size, zone: at, startOfWeek })
  }
}
