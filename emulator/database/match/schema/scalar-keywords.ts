/** Keywords on numbers and texts; other values fulfil them. */
import { type BsonNumber, compareNumbers, isIntegral, isNumber, toDouble } from '../../values/numbers'
import type { Document } from '../../values/types'
import { matchesPattern } from '../equality'
import { accept, type Check, countOf, type Keyword, refuseKeyword } from './types'

const aboutNumber =
  (holds: (value: BsonNumber) => boolean): Check =>
  value =>
    !isNumber(value) || holds(value)

const aboutText =
  (holds: (value: string) => boolean): Check =>
  value =>
    typeof value !== 'string' || holds(value)

const numberOf = (name: string, operand: unknown): BsonNumber => {
  if (isNumber(operand)) return operand
  throw refuseKeyword(name, 'must be a number')
}

const flagIn = (schema: Document, name: string): boolean => {
  const flag = Object.hasOwn(schema, name) ? schema[name] : false
  if (typeof flag === 'boolean') return flag
  throw refuseKeyword(name, 'must be a boolean')
}

/** Unlike in an inequality of a query, NaN lies within no limit. */
const within = (value: BsonNumber, limit: BsonNumber, sign: 1 | -1, exclusive: boolean): boolean => {
  if (Number.isNaN(value)) return false
  const distance = compareNumbers(value, limit) * sign
  return exclusive ? distance > 0 : distance >= 0
}

export const maximum: Keyword = (operand, { schema }) => {
  const limit = numberOf('maximum', operand)
  const exclusive = flagIn(schema, 'exclusiveMaximum')
  return aboutNumber(value => within(value, limit, -1, exclusive))
}

export const minimum: Keyword = (operand, { schema }) => {
  const limit = numberOf('minimum', operand)
  const exclusive = flagIn(schema, 'exclusiveMinimum')
  return aboutNumber(value => within(value, limit, 1, exclusive))
}

const beside =
  (name: string, other: string): Keyword =>
  (_, { schema }) => {
    if (Object.hasOwn(schema, other)) return accept
    throw refuseKeyword(other, `must be a present if ${name} is present`)
  }

export const exclusiveMaximum = beside('exclusiveMaximum', 'maximum')
export const exclusiveMinimum = beside('exclusiveMinimum', 'minimum')

/** Fractions are compared as they are written, not by their binary digits: 0.3 is a multiple of 0.1. */
const isMultiple = (value: BsonNumber, of: BsonNumber): boolean => {
  if (isIntegral(value) && isIntegral(of)) return BigInt(value) % BigInt(of) === 0n
  const ratio = toDouble(value) / toDouble(of)
  return Math.abs(ratio - Math.round(ratio)) <= Math.abs(ratio) * Number.EPSILON * 4
}

export const multipleOf: Keyword = operand => {
  const factor = numberOf('multipleOf', operand)
  if (!(toDouble(factor) > 0)) throw refuseKeyword('multipleOf', 'must have a positive value')
  return aboutNumber(value => isMultiple(value, factor))
}

const lengthOf = (text: string): number => Array.from(text).length

export const maxLength: Keyword = operand => {
  const most = countOf('maxLength', operand)
  return aboutText(text => lengthOf(text) <= most)
}

export const minLength: Keyword = operand => {
  const least = countOf('minLength', operand)
  return aboutText(text => lengthOf(text) >= least)
}

export const pattern: Keyword = operand => {
  if (typeof operand !== 'string') throw refuseKeyword('pattern', 'must be a string')
  return aboutText(matchesPattern(operand))
}
