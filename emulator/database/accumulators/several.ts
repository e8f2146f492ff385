import { requestFailed } from '../../errors'
import { compareValues } from '../values/compare'
import { isNullish } from '../values/nullish'
import { countFor, objectOf, requireNames } from './counted'
import type { AccumulatorOperator } from './types'

/** A list of at most `n` values in the making. */
interface Keep {
  add(values: unknown[], value: unknown, n: number): void
  result(values: unknown[], n: number): unknown[]
}

const several =
  (name: string, keep: Keep): AccumulatorOperator =>
  (operand, compile) => {
    const spec = objectOf(name, operand)
    const strange = Object.keys(spec).find(key => key !== 'n' && key !== 'input')
    if (strange !== undefined) throw requestFailed(`Unknown argument for 'n' operator: ${strange}`)
    requireNames(spec, ['n', 'input'])
    const count = compile(spec.n)
    const input = compile(spec.input)
    return group => {
      const n = countFor(count, group)
      const values: unknown[] = []
      return { add: scope => keep.add(values, input(scope), n), result: () => keep.result(values, n) }
    }
  }

const asTheyAre = (values: unknown[]) => [...values]

/** `$firstN`: the first values, null for a missing one. */
export const $firstN = several('$firstN', {
  add(values, value, n) {
    if (values.length < n) values.push(value ?? null)
  },
  result: asTheyAre,
})

/** `$lastN`: the last values, null for a missing one. */
export const $lastN = several('$lastN', {
  add(values, value, n) {
    values.push(value ?? null)
    if (values.length > n) values.shift()
  },
  result: asTheyAre,
})

const extremes = (name: string, sign: 1 | -1) =>
  several(name, {
    add(values, value) {
      if (!isNullish(value)) values.push(value)
    },
    result: (values, n) => values.toSorted((a, b) => compareValues(a, b) * sign).slice(0, n),
  })

/** `$minN`: the smallest values in BSON order, null left out. */
export const $minN = extremes('$minN', 1)

/** `$maxN`: the greatest values in BSON order, the greatest first, null left out. */
export const $maxN = extremes('$maxN', -1)
