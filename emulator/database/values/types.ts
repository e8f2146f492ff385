/**
 * BSON values in memory. Numbers: a JavaScript number is an int, a double, or a long within ±2^53; a bigint is a long
 * beyond that. Decimal128, ObjectId, Binary, BSONRegExp, Timestamp, MinKey and MaxKey are bson's classes, a date is a
 * Date, `undefined` is a missing field and never stored.
 */
import { Binary, BSONRegExp, Code, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { isObject, type JsonObject } from '../../json'

export type Document = JsonObject

/** True for an embedded document; false for arrays, dates and bson's classes. */
export const isDocument: (value: unknown) => value is Document = isObject

/** Stands for an empty array where arrays are looked into (sorting, index entries): MongoDB's «undefined». */
export const EMPTY_ARRAY = Symbol('empty array')

/** Place of a value's type in BSON order; equal ranks are compared by value. */
export enum Rank {
  MinKey = 0x01,
  EmptyArray = 0x05,
  Null = 0x10,
  Number = 0x20,
  String = 0x30,
  Object = 0x40,
  Array = 0x50,
  Binary = 0x60,
  ObjectId = 0x70,
  Boolean = 0x80,
  Date = 0x90,
  Timestamp = 0x98,
  RegExp = 0xa0,
  Code = 0xb0,
  MaxKey = 0xf0,
}

const rankOfInstance = (value: object): Rank => {
  if (Array.isArray(value)) return Rank.Array
  if (value instanceof Date) return Rank.Date
  if (value instanceof ObjectId) return Rank.ObjectId
  if (value instanceof Decimal128) return Rank.Number
  if (value instanceof Binary) return Rank.Binary
  if (value instanceof BSONRegExp) return Rank.RegExp
  if (value instanceof Timestamp) return Rank.Timestamp
  if (value instanceof Code) return Rank.Code
  if (value instanceof MinKey) return Rank.MinKey
  return value instanceof MaxKey ? Rank.MaxKey : Rank.Object
}

/** The rank of a value's type; a missing value ranks as null. */
export const rankOf = (value: unknown): Rank => {
  if (value === null || value === undefined) return Rank.Null
  if (typeof value === 'number' || typeof value === 'bigint') return Rank.Number
  if (typeof value === 'string') return Rank.String
  if (typeof value === 'boolean') return Rank.Boolean
  if (value === EMPTY_ARRAY) return Rank.EmptyArray
  return typeof value === 'object' ? rankOfInstance(value) : Rank.Object
}

const MAX_INT = 2 ** 31

const numberType = (value: unknown): string => {
  if (value instanceof Decimal128) return 'decimal'
  if (typeof value === 'bigint') return 'long'
  if (!Number.isSafeInteger(value) || Object.is(value, -0) || typeof value !== 'number') return 'double'
  return value >= -MAX_INT && value < MAX_INT ? 'int' : 'long'
}

const NAMES: Readonly<Record<Rank, string>> = {
  [Rank.MinKey]: 'minKey',
  [Rank.EmptyArray]: 'array',
  [Rank.Null]: 'null',
  [Rank.Number]: 'double',
  [Rank.String]: 'string',
  [Rank.Object]: 'object',
  [Rank.Array]: 'array',
  [Rank.Binary]: 'binData',
  [Rank.ObjectId]: 'objectId',
  [Rank.Boolean]: 'bool',
  [Rank.Date]: 'date',
  [Rank.Timestamp]: 'timestamp',
  [Rank.RegExp]: 'regex',
  [Rank.Code]: 'javascript',
  [Rank.MaxKey]: 'maxKey',
}

/**
 * MongoDB's name of a value's type: `int`, `long`, `double`, `string`, `missing`, …; a whole number counts as int or
 * long, however it was written.
 */
export const typeName = (value: unknown): string => {
  if (value === undefined) return 'missing'
  const rank = rankOf(value)
  return rank === Rank.Number ? numberType(value) : NAMES[rank]
}
