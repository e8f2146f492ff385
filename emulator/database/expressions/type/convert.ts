import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { isNumber } from '../../values/numbers'
import { nameOfCode, TYPE_CODES } from '../../values/type-codes'
import { isDocument, typeName } from '../../values/types'
import { toInt } from '../../values/whole'
import type { Operator } from '../types'
import { convert } from './conversions'
import { ConversionFailure } from './conversions/failure'

const NAMES = ['input', 'to', 'onError', 'onNull']
const REQUIRED = ['input', 'to']

const nameOfNumber = (target: unknown): string => {
  const code = toInt(target)
  if (code === undefined) throw requestFailed("In $convert, numeric 'to' argument is not an integer")
  const name = code === 0 ? 'missing' : nameOfCode(code)
  if (name !== undefined) return name
  throw requestFailed(`In $convert, numeric value for 'to' does not correspond to a BSON type: ${code}`)
}

/** The target's name; «missing» is one, because `$type` answers it. */
const targetOf = (target: unknown): string => {
  if (isNumber(target)) return nameOfNumber(target)
  if (typeof target !== 'string')
    throw requestFailed(`$convert's 'to' argument must be a string or number, but is ${typeName(target)}`)
  if (target === 'missing' || Object.hasOwn(TYPE_CODES, target)) return target
  throw requestFailed(`Unknown type name: ${target}`)
}

const check = (operand: unknown): Record<string, unknown> => {
  if (!isDocument(operand))
    throw requestFailed(`$convert expects an object of named arguments but found: ${typeName(operand)}`)
  const strange = Object.keys(operand).find(name => !NAMES.includes(name))
  if (strange !== undefined) throw requestFailed(`$convert found an unknown argument: ${strange}`)
  const missing = REQUIRED.find(name => !Object.hasOwn(operand, name))
  if (missing !== undefined) throw requestFailed(`Missing '${missing}' parameter to $convert`)
  return operand
}

/**
 * `$convert: { input, to, onError, onNull }`: `onNull` answers for null and missing (null when not given), `onError`
 * for values that cannot be converted; a type that does not exist is an error in any case.
 */
export const $convert: Operator = (operand, { compile }) => {
  const spec = check(operand)
  const input = compile(spec.input)
  const to = compile(spec.to)
  const onNull = compile(spec.onNull ?? null)
  const onError = Object.hasOwn(spec, 'onError') ? compile(spec.onError) : undefined
  return scope => {
    const target = to(scope)
    const value = input(scope)
    const name = isNullish(target) ? undefined : targetOf(target)
    if (isNullish(value)) return onNull(scope)
    if (name === undefined) return null
    try {
      return convert(value, name)
    } catch (error) {
      if (onError && error instanceof ConversionFailure) return onError(scope)
      throw error
    }
  }
}
