import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import type { Operator } from '../types'
import { convert } from './conversions'

/** `$convert` to one type, null for null and missing. */
const shortcut =
  (name: string, target: string): Operator =>
  (operand, { compile }) => {
    const list: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
    if (list.length !== 1) throw requestFailed(`${name} requires a single argument, got ${list.length}`)
    const input = compile(list[0])
    return scope => {
      const value = input(scope)
      return isNullish(value) ? null : convert(value, target)
    }
  }

export const $toBool = shortcut('$toBool', 'bool')
export const $toDate = shortcut('$toDate', 'date')
export const $toDecimal = shortcut('$toDecimal', 'decimal')
export const $toDouble = shortcut('$toDouble', 'double')
export const $toInt = shortcut('$toInt', 'int')
export const $toLong = shortcut('$toLong', 'long')
export const $toObjectId = shortcut('$toObjectId', 'objectId')
export const $toString = shortcut('$toString', 'string')
