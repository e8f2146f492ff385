/** Bytes whose order is the order of values, so that one walk over the store is a sorted range of an index. */
import { Rank, rankOf, textOf } from './query/compare'
import { meetsArray, valuesAt } from './query/paths'

/** `['status', 1]`: a dotted path and its direction. */
export type IndexKey = readonly [path: string, direction: 1 | -1]

/** Longer strings are cut in a key: the store takes keys of at most 1,978 bytes, and an index has several fields. */
const MAX_STRING_BYTES = 100
/** A document in an index on two arrays has the product of their lengths as entries; the real database refuses those. */
const MAX_ENTRIES = 10_000

export interface EncodedValue {
  bytes: Buffer
  /** False when the bytes stand for more than one value, or do not order like the values. */
  exact: boolean
}

const ONE = (rank: Rank) => Buffer.from([rank])

/** A double whose bytes order like the number; NaN first, and -0 is 0. */
const numberBytes = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if ((bytes.readUInt8(0) & 0x80) === 0) bytes.writeUInt8(bytes.readUInt8(0) | 0x80, 0)
  else for (const [position, byte] of bytes.entries()) bytes.writeUInt8(~byte & 0xff, position)
  return bytes
}

/** Zero bytes are escaped so that the terminator 00 00 sorts below anything that continues. */
const textBytes = (text: string, limit: number): EncodedValue => {
  const raw = Buffer.from(text)
  const kept = raw.subarray(0, limit)
  const escaped: number[] = []
  for (const byte of kept) escaped.push(...(byte === 0 ? [0, 0xff] : [byte]))
  return { bytes: Buffer.from([...escaped, 0, 0]), exact: raw.length <= limit }
}

const payload = (value: unknown, limit: number): EncodedValue => {
  if (typeof value === 'number') return { bytes: numberBytes(value), exact: true }
  if (typeof value === 'string') return textBytes(value, limit)
  if (typeof value === 'boolean') return { bytes: Buffer.from([Number(value)]), exact: true }
  if (value instanceof Date) return { bytes: numberBytes(value.getTime()), exact: true }
  const rank = rankOf(value)
  if (rank === Rank.Null || rank === Rank.EmptyArray) return { bytes: Buffer.alloc(0), exact: true }
  return { bytes: textBytes(textOf(value), limit).bytes, exact: false }
}

const inverted = (bytes: Buffer): Buffer => Buffer.from(bytes.map(byte => ~byte & 0xff))

/** One value as index bytes; `limit` is how many bytes of a string are kept. */
export const encodeValue = (value: unknown, direction: 1 | -1, limit = MAX_STRING_BYTES): EncodedValue => {
  const { bytes, exact } = payload(value, limit)
  const whole = Buffer.concat([ONE(rankOf(value)), bytes])
  return { bytes: direction === 1 ? whole : inverted(whole), exact }
}

/** The first byte of every value of this rank, for a range with one open end. */
export const rankByte = (rank: Rank, direction: 1 | -1): Buffer =>
  direction === 1 ? ONE(rank) : inverted(ONE(rank))

export interface Entries {
  /** The index entries of one document, without duplicates. */
  keys: Buffer[]
  exact: boolean
  multikey: boolean
}

/** Every combination of the fields' values. */
const combine = (fields: EncodedValue[][]): EncodedValue[] =>
  fields.reduce<EncodedValue[]>(
    (heads, values) =>
      heads.flatMap(head =>
        values.map(value => ({
          bytes: Buffer.concat([head.bytes, value.bytes]),
          exact: head.exact && value.exact,
        })),
      ),
    [{ bytes: Buffer.alloc(0), exact: true }],
  )

/** The entries of a document in an index. With `limit` Infinity they identify the values without doubt. */
export const entriesOf = (
  document: unknown,
  keys: readonly IndexKey[],
  limit = MAX_STRING_BYTES,
): Entries => {
  const fields = keys.map(([path, direction]) =>
    valuesAt(document, path).map(value => encodeValue(value, direction, limit)),
  )
  const product = fields.reduce((count, values) => count * values.length, 1)
  if (product > MAX_ENTRIES) throw new RangeError(`a document would have ${product} entries in one index`)
  const combined = combine(fields)
  const unique = new Map(combined.map(entry => [entry.bytes.toString('latin1'), entry.bytes]))
  return {
    keys: [...unique.values()],
    exact: combined.every(entry => entry.exact),
    multikey: keys.some(([path]) => meetsArray(document, path)),
  }
}
