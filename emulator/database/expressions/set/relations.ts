import { requestFailed } from '../../../errors'
import { isTrue } from '../../values/truth'
import { typeName } from '../../values/types'
import { binary, listOf, unary } from '../arguments'
import type { Operator } from '../types'
import { setOf } from './elements'

const allIn = (elements: Map<string, unknown>, others: Map<string, unknown>): boolean =>
  [...elements.keys()].every(identity => others.has(identity))

const LEAST = 2

const operandOf = (value: unknown, at: number): Map<string, unknown> => {
  if (Array.isArray(value)) return setOf(value)
  throw requestFailed(
    `All operands of $setEquals must be arrays. ${at + 1}-th argument is of type: ${typeName(value)}`,
  )
}

/** `$setEquals: [a, b, …]`: the same elements, whatever their order and number. */
export const $setEquals: Operator = (operand, { compile }) => {
  const parts = listOf('$setEquals', operand, 0, Number.POSITIVE_INFINITY).map(part => compile(part))
  if (parts.length < LEAST)
    throw requestFailed(`$setEquals needs at least two arguments had: ${parts.length}`)
  return scope => {
    const [first, ...others] = parts.map((part, at) => operandOf(part(scope), at))
    return first !== undefined && others.every(other => other.size === first.size && allIn(other, first))
  }
}

const sideOf = (side: string, value: unknown): Map<string, unknown> => {
  if (Array.isArray(value)) return setOf(value)
  throw requestFailed(
    `both operands of $setIsSubset must be arrays. ${side} argument is of type: ${typeName(value)}`,
  )
}

/** `$setIsSubset: [a, b]`: whether `b` has all elements of `a`. */
export const $setIsSubset = binary('$setIsSubset', (left, right) =>
  allIn(sideOf('First', left), sideOf('Second', right)),
)

const elementsOf = (name: string, value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  throw requestFailed(`${name}'s argument must be an array, but is ${typeName(value)}`)
}

/** `$allElementsTrue: [array]`: true for an empty one. */
export const $allElementsTrue = unary('$allElementsTrue', value =>
  elementsOf('$allElementsTrue', value).every(isTrue),
)

export const $anyElementTrue = unary('$anyElementTrue', value =>
  elementsOf('$anyElementTrue', value).some(isTrue),
)
