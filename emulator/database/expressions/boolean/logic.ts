import { isTrue } from '../../values/truth'
import { listOf, unary } from '../arguments'
import type { Operator } from '../types'

/** Evaluates until one argument is as told; the rest is not evaluated. */
const until =
  (name: string, decisive: boolean): Operator =>
  (operand, { compile }) => {
    const parts = listOf(name, operand, 0, Number.POSITIVE_INFINITY).map(part => compile(part))
    return scope => parts.some(part => isTrue(part(scope)) === decisive) === decisive
  }

/** `$and`: true without arguments. */
export const $and = until('$and', false)

/** `$or`: false without arguments. */
export const $or = until('$or', true)

export const $not = unary('$not', value => !isTrue(value))
