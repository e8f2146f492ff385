/** Bytes whose order is the order of values, so that one walk over the store is a sorted range of an index. */
import { Binary, ObjectId } from 'bson'
import { identityOf } from '../values/identity'
import { isNumber, toDouble } from '../values/numbers'
import { Rank, rankOf } from '../values/types'

/** Longer strings are cut in a key: the store takes keys of at most 1,978 bytes, and an index has several fields. */
export const MAX_TEXT_BYTES = 100

export interface EncodedValue {
  bytes: Buffer
  /** False when the bytes stand for more than one value, or do not order like the values. */
  exact: boolean
}

const ONE = (rank: Rank) => Buffer.from([rank])
const NOTHING = Buffer.alloc(0)

/** A double whose bytes order like the number; NaN first, and -0 is 0. */
const doubleBytes = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if ((bytes.readUInt8(0) & 0x80) === 0) bytes.writeUInt8(bytes.readUInt8(0) | 0x80, 0)
  else for (const [position, byte] of bytes.entries()) bytes.writeUInt8(~byte & 0xff, position)
  return bytes
}

/** The largest double that is not above a long, and what is missing to it: less than 2^11, the spacing of doubles at 2^63. */
const splitLong = (value: bigint): [double: number, rest: number] => {
  const near = Number(value)
  if (BigInt(near) <= value) return [near, Number(value - BigInt(near))]
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, near)
  view.setBigInt64(0, view.getBigInt64(0) + (near > 0 ? -1n : 1n))
  const below = view.getFloat64(0)
  return [below, Number(value - BigInt(below))]
}

/** Eight bytes of the double and two of what a long beyond 2^53 has above it. */
const numberBytes = (value: unknown): Buffer => {
  const [double, rest] =
    typeof value === 'bigint' ? splitLong(value) : [isNumber(value) ? toDouble(value) : Number.NaN, 0]
  const tail = Buffer.alloc(2)
  tail.writeUInt16BE(rest)
  return Buffer.concat([doubleBytes(double), tail])
}

/** Zero bytes are escaped so that the terminator 00 00 sorts below anything that continues. */
const textBytes = (text: string, limit: number): EncodedValue => {
  const raw = Buffer.from(text)
  const kept = raw.subarray(0, limit)
  const escaped: number[] = []
  for (const byte of kept) escaped.push(...(byte === 0 ? [0, 0xff] : [byte]))
  return { bytes: Buffer.from([...escaped, 0, 0]), exact: raw.length <= limit }
}

const EXACTLY_ONE = new Set([Rank.Null, Rank.EmptyArray, Rank.MinKey, Rank.MaxKey])

const payload = (value: unknown, rank: Rank, limit: number): EncodedValue => {
  if (rank === Rank.Number) return { bytes: numberBytes(value), exact: true }
  if (typeof value === 'string') return textBytes(value, limit)
  if (typeof value === 'boolean') return { bytes: Buffer.from([Number(value)]), exact: true }
  if (value instanceof Date) return { bytes: doubleBytes(value.getTime()), exact: true }
  if (value instanceof ObjectId) return { bytes: Buffer.from(value.id), exact: true }
  if (EXACTLY_ONE.has(rank)) return { bytes: NOTHING, exact: true }
  const text = value instanceof Binary ? value.toString('hex') : identityOf(value)
  return { bytes: textBytes(text, limit).bytes, exact: false }
}

const inverted = (bytes: Buffer): Buffer => Buffer.from(bytes.map(byte => ~byte & 0xff))

/** One value as index bytes; `limit` is how many bytes of a string are kept. */
export const encodeValue = (value: unknown, direction: 1 | -1, limit = MAX_TEXT_BYTES): EncodedValue => {
  const rank = rankOf(value)
  const { bytes, exact } = payload(value, rank, limit)
  const whole = Buffer.concat([ONE(rank), bytes])
  return { bytes: direction === 1 ? whole : inverted(whole), exact }
}

/** The first byte of every value of this rank, for a range with one open end. */
export const rankByte = (rank: Rank, direction: 1 | -1): Buffer =>
  direction === 1 ? ONE(rank) : inverted(ONE(rank))

/** A cell of the sphere (an S2 cell id, unsigned 64 bits). */
export const cellBytes = (cell: bigint): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(cell)
  return bytes
}
