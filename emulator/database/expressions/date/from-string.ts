import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import type { Operator } from '../types'
import { dateArguments } from './arguments'
import { checkFormat } from './format'
import { parseFormatted, READABLE } from './parse-format'
import { parseFreely } from './parse-free'
import type { Zone } from './zone'

const checked = (format: unknown): string | null | undefined => {
  if (isNullish(format)) return format
  if (typeof format !== 'string')
    throw requestFailed(
      `$dateFromString requires that 'format' be a string, found: ${typeName(format)} with value ${describe(format)}`,
    )
  checkFormat(format, READABLE)
  return format
}

/** @param format null or missing makes the answer null; undefined zones too */
const parse = (text: unknown, zone: Zone | undefined, format: string | null | undefined, free: boolean) => {
  if (typeof text !== 'string')
    throw requestFailed(
      `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)} with value ${describe(text)}`,
    )
  if (!zone) return null
  if (free) return parseFreely(text, zone)
  return isNullish(format) ? null : parseFormatted(text, format, zone)
}

/** `$dateFromString: { dateString, format, timezone, onError, onNull }` */
export const $dateFromString: Operator = (operand, compiler) => {
  const { argument, has, or, zone } = dateArguments(
    '$dateFromString',
    operand,
    compiler,
    ['dateString'],
    ['format', 'onError', 'onNull'],
  )
  const onNull = or('onNull', null)
  return scope => {
    const text = argument('dateString')(scope)
    const format = checked(argument('format')(scope))
    const at = zone(scope)
    if (isNullish(text)) return onNull(scope)
    try {
      return parse(text, at, format, !has('format'))
    } catch (error) {
      if (has('onError')) return argument('onError')(scope)
      throw error
    }
  }
}
