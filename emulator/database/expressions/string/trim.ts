import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { named } from '../arguments'
import type { Operator } from '../types'
import { codePoints } from './text'

/** NUL, the ASCII spaces, and Unicode's up to the hair space: not the ideographic space. */
const WHITESPACE = new Set(
  '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
)

interface Sides {
  left: boolean
  right: boolean
}

const trimmed = (text: string, characters: ReadonlySet<string>, { left, right }: Sides): string => {
  const points = codePoints(text)
  const keeps = (point: string) => !characters.has(point)
  const start = left ? points.findIndex(keeps) : 0
  const end = right ? points.findLastIndex(keeps) + 1 : points.length
  return start < 0 ? '' : points.slice(start, end).join('')
}

const trim = (name: string, sides: Sides): Operator => {
  const wrong = (what: string, value: unknown) =>
    requestFailed(
      `${name} requires ${what} to be a string, got ${describe(value)} (of type ${typeName(value)}) instead.`,
    )
  return (operand, compiler) => {
    const argument = named(name, operand, compiler, ['input'], ['chars'])
    const given = typeof operand === 'object' && operand !== null && 'chars' in operand
    return scope => {
      const input = argument('input')(scope)
      if (isNullish(input)) return null
      if (typeof input !== 'string') throw wrong('its input', input)
      if (!given) return trimmed(input, WHITESPACE, sides)
      const characters = argument('chars')(scope)
      if (isNullish(characters)) return null
      if (typeof characters !== 'string') throw wrong("'chars'", characters)
      return trimmed(input, new Set(characters), sides)
    }
  }
}

export const $trim = trim('$trim', { left: true, right: true })
export const $ltrim = trim('$ltrim', { left: true, right: false })
export const $rtrim = trim('$rtrim', { left: false, right: true })
