/** $firstN, $lastN, $minN and $maxN of an array. */
import { requestFailed } from '../../../errors'
import { compareValues } from '../../values/compare'
import { describe } from '../../values/describe'
import { isNullish } from '../../values/nullish'
import { toWhole } from '../../values/whole'
import { named } from '../arguments'
import type { Operator } from '../types'

const countOf = (value: unknown): number => {
  const count = toWhole(value)
  if (count === undefined)
    throw requestFailed(`Value for 'n' must be of integral type, but found ${describe(value)}`)
  if (count <= 0) throw requestFailed(`'n' must be greater than 0, found ${count}`)
  return Number(count)
}

const several =
  (name: string, choose: (values: readonly unknown[], count: number) => unknown): Operator =>
  (operand, compiler) => {
    const argument = named(name, operand, compiler, ['n', 'input'])
    return scope => {
      const count = countOf(argument('n')(scope))
      const input = argument('input')(scope)
      if (Array.isArray(input)) return choose(input, count)
      throw requestFailed('Input must be an array')
    }
  }

const sorted = (values: readonly unknown[], direction: 1 | -1): unknown[] =>
  values.filter(value => !isNullish(value)).sort((a, b) => compareValues(a, b) * direction)

export const $firstN = several('$firstN', (values, count) => values.slice(0, count))
export const $lastN = several('$lastN', (values, count) => values.slice(-count))
/** The least, ascending; null does not count. */
export const $minN = several('$minN', (values, count) => sorted(values, 1).slice(0, count))
/** The greatest, descending; null does not count. */
export const $maxN = several('$maxN', (values, count) => sorted(values, -1).slice(0, count))
