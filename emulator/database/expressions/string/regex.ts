/** $regexFind, $regexFindAll and $regexMatch. */
import { BSONRegExp } from 'bson'
import { errorText, requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { toRegExp } from '../../values/regexp'
import { named } from '../arguments'
import type { Operator } from '../types'
import { codePoints } from './text'

const optionsOf = (operator: string, regex: unknown, options: unknown): string => {
  if (!isNullish(options) && typeof options !== 'string')
    throw requestFailed(`${operator} needs 'options' to be of type string`)
  const own = regex instanceof BSONRegExp ? regex.options : ''
  if (!isNullish(options) && own !== '')
    throw requestFailed(`${operator}: found regex option(s) specified in both 'regex' and 'option' fields`)
  return options ?? own
}

const patternOf = (operator: string, regex: unknown): string | undefined => {
  if (isNullish(regex)) return undefined
  const pattern = regex instanceof BSONRegExp ? regex.pattern : regex
  if (typeof pattern !== 'string')
    throw requestFailed(`${operator} needs 'regex' to be of type string or regex`)
  if (pattern.includes('\0'))
    throw requestFailed(`${operator}: regular expression cannot contain an embedded null byte`)
  return pattern
}

const compiled = (operator: string, pattern: string, options: string): RegExp => {
  try {
    return toRegExp(pattern, options)
  } catch (error) {
    throw requestFailed(`Invalid Regex in ${operator}: ${errorText(error)}`)
  }
}

/** Compiles, and remembers the last: mostly the expression is the same for every document. */
const remembering = (operator: string) => {
  let last: { pattern: string; options: string; expression: RegExp } | undefined
  return (pattern: string, options: string): RegExp => {
    if (last?.pattern !== pattern || last.options !== options)
      last = { pattern, options, expression: compiled(operator, pattern, options) }
    return last.expression
  }
}

/** @param none the answer when the input or the expression is null or missing */
const regex =
  (name: string, none: () => unknown, apply: (expression: RegExp, input: string) => unknown): Operator =>
  (operand, compiler) => {
    const argument = named(name, operand, compiler, ['input', 'regex'], ['options'])
    const compile = remembering(name)
    return scope => {
      const input = argument('input')(scope)
      const pattern = argument('regex')(scope)
      const options = optionsOf(name, pattern, argument('options')(scope))
      const source = patternOf(name, pattern)
      const expression = compile(source ?? '', options)
      if (!isNullish(input) && typeof input !== 'string')
        throw requestFailed(`${name} needs 'input' to be of type string`)
      return isNullish(input) || source === undefined ? none() : apply(expression, input)
    }
  }

/** `idx` counts code points; a group that took no part is null. */
const matchOf = (found: RegExpExecArray, input: string) => ({
  match: found[0],
  idx: codePoints(input.slice(0, found.index)).length,
  captures: found.slice(1).map(capture => capture ?? null),
})

/** All matches; an empty one at the very end is only found in an empty input, as in MongoDB. */
const matchesOf = (expression: RegExp, input: string) =>
  [...input.matchAll(new RegExp(expression, `${expression.flags}g`))]
    .filter(found => found.index < input.length || input === '')
    .map(found => matchOf(found, input))

export const $regexMatch = regex(
  '$regexMatch',
  () => false,
  (expression, input) => expression.test(input),
)

export const $regexFind = regex(
  '$regexFind',
  () => null,
  (expression, input) => {
    const found = expression.exec(input)
    return found ? matchOf(found, input) : null
  },
)

export const $regexFindAll = regex('$regexFindAll', () => [], matchesOf)
