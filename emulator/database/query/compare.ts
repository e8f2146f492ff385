/** MongoDB's order of values: first by type, then within the type. Index keys follow the same order. */
import { EJSON } from 'bson'

/** Rank of a value's type in BSON order; equal ranks are compared by value. */
export enum Rank {
  EmptyArray = 0x05,
  Null = 0x10,
  Number = 0x20,
  String = 0x30,
  Object = 0x40,
  Boolean = 0x80,
  Date = 0x90,
  Other = 0xa0,
}

/** The rank of a value; arrays count as objects (they are normally looked into before they get here). */
export const rankOf = (value: unknown): Rank => {
  if (value === null || value === undefined) return Rank.Null
  if (typeof value === 'number' || typeof value === 'bigint') return Rank.Number
  if (typeof value === 'string') return Rank.String
  if (typeof value === 'boolean') return Rank.Boolean
  if (value instanceof Date) return Rank.Date
  if (Array.isArray(value)) return value.length === 0 ? Rank.EmptyArray : Rank.Object
  return value instanceof RegExp ? Rank.Other : Rank.Object
}

/** NaN sorts below every number. */
const compareNumbers = (a: number, b: number): number => {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return a < b ? -1 : a > b ? 1 : 0
}

/** UTF-8 byte order, which is code point order; JavaScript's `<` compares UTF-16 units and differs for emoji. */
const compareStrings = (a: string, b: string): number =>
  a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))

/** A stable text for values without an order of their own. */
export const textOf = (value: unknown): string =>
  value instanceof RegExp ? String(value) : EJSON.stringify(value ?? null, { relaxed: false })

/** Negative, zero or positive as `a` sorts before, with or after `b`. Objects are ordered by their text: total, not MongoDB's. */
export const compareValues = (a: unknown, b: unknown): number => {
  const rank = rankOf(a)
  const difference = rank - rankOf(b)
  if (difference !== 0) return difference
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  if (a instanceof Date && b instanceof Date) return compareNumbers(a.getTime(), b.getTime())
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return rank === Rank.Null || rank === Rank.EmptyArray ? 0 : compareStrings(textOf(a), textOf(b))
}
