import { requestFailed } from '../../../errors'
import { isIntegral, toDouble, toLong } from '../../values/numbers'
import { numericPair } from './numeric'

/** `$divide`: always computed with doubles. */
export const $divide = numericPair('$divide', (left, right) => {
  const divisor = toDouble(right)
  if (divisor === 0) throw requestFailed("can't $divide by zero")
  return toDouble(left) / divisor
})

/** `$mod`: the remainder has the sign of the dividend; exact for whole numbers. */
export const $mod = numericPair('$mod', (left, right) => {
  if (toDouble(right) === 0) throw requestFailed("can't $mod by zero")
  if (!isIntegral(left) || !isIntegral(right)) return toDouble(left) % toDouble(right)
  // `+ 0` turns -0 into 0.
  if (typeof left === 'number' && typeof right === 'number') return (left % right) + 0
  return toLong(BigInt(left) % BigInt(right))
})
