import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { toDouble } from '../../values/numbers'
import { binary } from '../arguments'
import { demandNumber, numeric } from './numeric'

const unbounded = (name: string, apply: (value: number) => number) =>
  numeric(name, value => apply(toDouble(value)))

interface Bounds {
  readonly text: string
  includes(value: number): boolean
}

const UNIT: Bounds = { text: '[-1,1]', includes: value => Math.abs(value) <= 1 }
const FROM_ONE: Bounds = { text: '[1,inf]', includes: value => value >= 1 }
const FINITE: Bounds = { text: '(-inf,inf)', includes: Number.isFinite }

const cText = (value: number): string => String(value).replace('Infinity', 'inf')

const bounded = (name: string, apply: (value: number) => number, bounds: Bounds) =>
  unbounded(name, value => {
    if (Number.isNaN(value) || bounds.includes(value)) return apply(value)
    throw requestFailed(`cannot apply ${name} to ${cText(value)}, value must be in ${bounds.text}`)
  })

export const $sin = bounded('$sin', Math.sin, FINITE)
export const $cos = bounded('$cos', Math.cos, FINITE)
export const $tan = bounded('$tan', Math.tan, FINITE)
export const $asin = bounded('$asin', Math.asin, UNIT)
export const $acos = bounded('$acos', Math.acos, UNIT)
export const $atanh = bounded('$atanh', Math.atanh, UNIT)
export const $acosh = bounded('$acosh', Math.acosh, FROM_ONE)
export const $atan = unbounded('$atan', Math.atan)
export const $sinh = unbounded('$sinh', Math.sinh)
export const $cosh = unbounded('$cosh', Math.cosh)
export const $tanh = unbounded('$tanh', Math.tanh)
export const $asinh = unbounded('$asinh', Math.asinh)
export const $degreesToRadians = unbounded('$degreesToRadians', degrees => degrees * (Math.PI / 180))
export const $radiansToDegrees = unbounded('$radiansToDegrees', radians => radians * (180 / Math.PI))

/** `$atan2: [y, x]`. */
export const $atan2 = binary('$atan2', (y, x) => {
  if (isNullish(y)) return null
  const first = toDouble(demandNumber('$atan2', y))
  return isNullish(x) ? null : Math.atan2(first, toDouble(demandNumber('$atan2', x)))
})
