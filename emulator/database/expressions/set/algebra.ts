import { requestFailed } from '../../../errors'
import { compareValues } from '../../values/compare'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { binary, variadic } from '../arguments'
import { setOf } from './elements'

/** MongoDB promises no order, but its sets are ordered by value, which callers may have come to rely on. */
const sorted = (elements: Map<string, unknown>): unknown[] => [...elements.values()].sort(compareValues)

/** The operands as arrays; undefined when one is null or missing, as far as the ones before it are arrays. */
const arraysOf = (name: string, values: readonly unknown[]): unknown[][] | undefined => {
  const arrays: unknown[][] = []
  for (const value of values) {
    if (isNullish(value)) return undefined
    if (!Array.isArray(value))
      throw requestFailed(
        `All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`,
      )
    arrays.push(value)
  }
  return arrays
}

/** `$setUnion`: in BSON order. */
export const $setUnion = variadic('$setUnion', values => {
  const arrays = arraysOf('$setUnion', values)
  return arrays ? sorted(setOf(arrays.flat())) : null
})

/** `$setIntersection`: in BSON order. */
export const $setIntersection = variadic('$setIntersection', values => {
  const arrays = arraysOf('$setIntersection', values)
  if (!arrays) return null
  const [first = [], ...others] = arrays.map(setOf)
  const common = new Map([...first].filter(([identity]) => others.every(other => other.has(identity))))
  return sorted(common)
})

const sideOf = (side: string, value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  throw requestFailed(
    `both operands of $setDifference must be arrays. ${side} argument is of type: ${typeName(value)}`,
  )
}

/** `$setDifference: [a, b]`: what only `a` has, once each, in the order of `a`. */
export const $setDifference = binary('$setDifference', (left, right) => {
  if (isNullish(left) || isNullish(right)) return null
  const elements = setOf(sideOf('First', left))
  for (const identity of setOf(sideOf('Second', right)).keys()) elements.delete(identity)
  return [...elements.values()]
})
