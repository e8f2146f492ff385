import { isNullish } from '../../values/nullish'
import { isIntegral, multiply, toDouble } from '../../values/numbers'
import { variadic } from '../arguments'
import { demandNumber } from './numeric'

const product = (values: readonly unknown[]): unknown => {
  let exact: number | bigint | undefined = 1
  // Beside the exact product, so that after an overflow the factors count as they are, not rounded one by one.
  let double = 1
  for (const value of values) {
    if (isNullish(value)) return null
    const factor = demandNumber('$multiply', value)
    double *= toDouble(factor)
    exact = exact !== undefined && isIntegral(factor) ? multiply(exact, factor) : undefined
  }
  return exact ?? double
}

/** `$multiply`: numbers; exact for whole ones within 64 bits, else a double; null or missing makes it null. */
export const $multiply = variadic('$multiply', product)
