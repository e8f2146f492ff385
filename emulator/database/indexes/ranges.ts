/** The parts of one field's entries that can hold what a query demands of it. */
import { queryCover } from '../geo'
import { Rank, rankOf } from '../values/types'
import type { FieldBounds } from './bounds'
import { cellBytes, encodeValue, rankByte } from './encode'
import type { KeyKind } from './entries'

/** Entries with `start <= key < end`, both without the index's own prefix; an undefined end means «to the last». */
export interface KeyRange {
  start: Buffer
  end: Buffer | undefined
}

/** The least key above every key that starts with `prefix`. */
export const successor = (prefix: Buffer): Buffer | undefined => {
  for (let length = prefix.length; length > 0; length -= 1) {
    const last = prefix.readUInt8(length - 1)
    if (last < 0xff) return Buffer.concat([prefix.subarray(0, length - 1), Buffer.from([last + 1])])
  }
  return undefined
}

const startingWith = (prefix: Buffer): KeyRange => ({ start: prefix, end: successor(prefix) })

const betweenBounds = (field: FieldBounds, direction: 1 | -1, multikey: boolean): KeyRange[] | undefined => {
  const { lower } = field
  // Two values of one array may satisfy the two ends: with arrays about, only one end may narrow the walk.
  const upper = multikey && lower !== undefined ? undefined : field.upper
  const some = lower ?? upper
  if (!some) return undefined
  const open = rankByte(rankOf(some.value), direction)
  const low = lower ? encodeValue(lower.value, direction).bytes : open
  const high = upper ? encodeValue(upper.value, direction).bytes : open
  return [direction === 1 ? { start: low, end: successor(high) } : { start: high, end: successor(low) }]
}

/** A text's bytes without the two that end it: what every longer text starts with. */
const TERMINATOR_BYTES = 2

/** Texts that start so, and stored regular expressions, which match as themselves. */
const textPrefix = (prefix: string, direction: 1 | -1): KeyRange[] => {
  const { bytes } = encodeValue(prefix, direction)
  return [
    startingWith(bytes.subarray(0, bytes.length - TERMINATOR_BYTES)),
    startingWith(rankByte(Rank.RegExp, direction)),
  ]
}

/** Where the operator does not narrow ($near without a distance), every document with a place. */
const placeRanges = ({ geo }: FieldBounds): KeyRange[] | undefined => {
  if (!geo) return undefined
  const cover = queryCover(geo.operator, geo.operand, geo.condition)
  if (!cover) return [startingWith(Buffer.alloc(0))]
  return [
    ...cover.ranges.map(({ from, to }) => ({ start: cellBytes(from), end: successor(cellBytes(to)) })),
    ...cover.cells.map(cell => startingWith(cellBytes(cell))),
  ]
}

/** The ranges, or undefined when the query does not narrow the field. */
export const fieldRanges = (
  field: FieldBounds | undefined,
  kind: KeyKind,
  multikey: boolean,
): KeyRange[] | undefined => {
  if (!field) return undefined
  if (kind === '2dsphere') return placeRanges(field)
  return (
    betweenBounds(field, kind, multikey) ??
    (field.prefix === undefined ? undefined : textPrefix(field.prefix, kind))
  )
}
