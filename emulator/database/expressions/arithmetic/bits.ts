import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { isIntegral, toLong } from '../../values/numbers'
import { typeName } from '../../values/types'
import { variadic } from '../arguments'
import { numeric } from './numeric'

const bitwise = (name: string, start: bigint, apply: (a: bigint, b: bigint) => bigint) =>
  variadic(name, values => {
    let bits = start
    for (const value of values) {
      if (isNullish(value)) return null
      if (!isIntegral(value)) throw requestFailed(`${name} only supports int and long operands.`)
      bits = apply(bits, BigInt(value))
    }
    return toLong(bits)
  })

export const $bitAnd = bitwise('$bitAnd', -1n, (a, b) => a & b)
export const $bitOr = bitwise('$bitOr', 0n, (a, b) => a | b)
export const $bitXor = bitwise('$bitXor', 0n, (a, b) => a ^ b)

export const $bitNot = numeric('$bitNot', value => {
  if (isIntegral(value)) return toLong(~BigInt(value))
  throw requestFailed(`$bitNot only supports int and long, not: ${typeName(value)}.`)
})
