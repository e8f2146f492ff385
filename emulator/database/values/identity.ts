/** One text for all values that are equal, and for no others: the key of groups, sets and joins. */
import { Decimal128 } from 'bson'
import { textOf } from './compare'
import { isDocument, Rank, rankOf } from './types'

/** A double beyond ±2^53 is written with all its digits, as the equal long is. */
const numberText = (value: unknown): string => {
  const number = value instanceof Decimal128 ? Number(value.toString()) : value
  const exact = typeof number === 'number' && Number.isInteger(number) ? BigInt(number) : number
  return `n${String(exact)}`
}

const nested = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(identityOf).join(',')}]`
  if (!isDocument(value)) return textOf(value)
  const fields = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${identityOf(item)}`)
  return `{${fields.join(',')}}`
}

/** The text; missing and null share one. */
export const identityOf = (value: unknown): string => {
  const rank = rankOf(value)
  if (rank === Rank.Null) return 'null'
  if (rank === Rank.Number) return numberText(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (value instanceof Date) return `d${value.getTime()}`
  return typeof value === 'boolean' ? String(value) : nested(value)
}
