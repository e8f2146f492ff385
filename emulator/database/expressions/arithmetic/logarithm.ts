import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { numberText } from '../../values/number-text'
import { isNumber, toDouble } from '../../values/numbers'
import { typeName } from '../../values/types'
import { binary } from '../arguments'
import { numeric } from './numeric'

const demandPositive = (name: string, value: number): number => {
  if (value > 0 || Number.isNaN(value)) return value
  throw requestFailed(`${name}'s argument must be a positive number, but is ${numberText(value)}`)
}

const logarithm = (name: string, apply: (value: number) => number) =>
  numeric(name, value => apply(demandPositive(name, toDouble(value))))

export const $exp = numeric('$exp', value => Math.exp(toDouble(value)))
export const $ln = logarithm('$ln', Math.log)
export const $log10 = logarithm('$log10', Math.log10)

const demandBase = (base: number): number => {
  if ((base > 0 && base !== 1) || Number.isNaN(base)) return base
  throw requestFailed(`$log's base must be a positive number not equal to 1, but is ${numberText(base)}`)
}

/** `$log: [number, base]`. */
export const $log = binary('$log', (argument, base) => {
  if (isNullish(argument) || isNullish(base)) return null
  if (!isNumber(argument)) throw requestFailed(`$log's argument must be numeric, not ${typeName(argument)}`)
  if (!isNumber(base)) throw requestFailed(`$log's base must be numeric, not ${typeName(base)}`)
  const positive = demandPositive('$log', toDouble(argument))
  return Math.log(positive) / Math.log(demandBase(toDouble(base)))
})
