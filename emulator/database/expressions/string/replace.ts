import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNullish } from '../../values/nullish'
import { named } from '../arguments'
import type { Operator } from '../types'
import { codePoints } from './text'

type Replace = (input: string, find: string, replacement: string) => string

const NAMES = ['input', 'find', 'replacement'] as const

const replace =
  (operator: string, apply: Replace): Operator =>
  (operand, compiler) => {
    const argument = named(operator, operand, compiler, NAMES)
    return scope => {
      const values = NAMES.map(name => {
        const value = argument(name)(scope)
        if (typeof value === 'string' || isNullish(value)) return value
        throw requestFailed(`${operator} requires that '${name}' be a string, found: ${describe(value)}`)
      })
      const [input, find, replacement] = values
      if (isNullish(input) || isNullish(find) || isNullish(replacement)) return null
      return apply(input, find, replacement)
    }
  }

/** Replaces where `find` first stands; a `$` in the replacement means nothing. */
export const $replaceOne = replace('$replaceOne', (input, find, replacement) =>
  input.replace(find, () => replacement),
)

/** Replaces everywhere; an empty `find` stands before each character and at the end. */
export const $replaceAll = replace('$replaceAll', (input, find, replacement) =>
  find === '' ? ['', ...codePoints(input), ''].join(replacement) : input.replaceAll(find, () => replacement),
)
