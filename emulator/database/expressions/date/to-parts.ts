import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import type { Operator } from '../types'
import { dateArguments } from './arguments'
import * as calendar from './calendar'
import { timeOfValue } from './inputs'
import { localOf } from './zone'

const isoParts = (local: number) => ({
  isoWeekYear: calendar.isoWeekYear(local),
  isoWeek: calendar.isoWeek(local),
  isoDayOfWeek: calendar.isoDayOfWeek(local),
  ...calendar.clockParts(local),
})

/** `$dateToParts: { date, timezone, iso8601 }` */
export const $dateToParts: Operator = (operand, compiler) => {
  const { argument, or, zone } = dateArguments('$dateToParts', operand, compiler, ['date'], ['iso8601'])
  const isoAt = or('iso8601', false)
  return scope => {
    const date = argument('date')(scope)
    const at = zone(scope)
    const iso = at && isoAt(scope)
    if (!at || isNullish(iso)) return null
    if (typeof iso !== 'boolean')
      throw requestFailed(`iso8601 must evaluate to a bool, found ${typeName(iso)}`)
    if (isNullish(date)) return null
    const local = localOf(at, timeOfValue(date))
    return iso ? isoParts(local) : { ...calendar.dateParts(local), ...calendar.clockParts(local) }
  }
}
