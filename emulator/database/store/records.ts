/** Reading documents: by sequence, by a walk over an index, by a walk over the collection. */
import { deserialize } from 'bson'
import type { Transaction } from 'lmdb'
import type { KeyRange } from '../indexes/ranges'
import type { Document } from '../values/types'
import type { Collection, Index } from './catalog'
import type { Env } from './env'
import { countKey, documentKey, documentRange, entryRange, sequenceOf } from './keys'

export interface Stored {
  /** Place in the order of insertion; never changes. */
  sequence: number
  /** Changes with every write, so «changed since» is one comparison. */
  version: number
  document: Document
}

const VERSION_BYTES = 6

/** A document as it lies in the store: its version, then BSON. */
export const packRecord = (version: number, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(VERSION_BYTES)
  head.writeUIntBE(version, 0, VERSION_BYTES)
  return Buffer.concat([head, body])
}

const unpack = (sequence: number, bytes: Buffer): Stored => ({
  sequence,
  version: bytes.readUIntBE(0, VERSION_BYTES),
  document: deserialize(bytes.subarray(VERSION_BYTES), { bsonRegExp: true, useBigInt64: true }),
})

const COUNT_BYTES = 6

export const packCount = (count: number): Buffer => {
  const bytes = Buffer.alloc(COUNT_BYTES)
  bytes.writeUIntBE(count, 0, COUNT_BYTES)
  return bytes
}

const unpackCount = (bytes: Buffer | undefined): number => bytes?.readUIntBE(0, COUNT_BYTES) ?? 0

export interface Reader {
  get(collection: Collection, sequence: number): Stored | undefined
  /** Every document in the order of insertion. */
  scan(collection: Collection): Iterable<Stored>
  /** Sequences of the entries in the ranges, in index order (or its reverse); one document may come twice. */
  walk(index: Pick<Index, 'id'>, ranges: readonly KeyRange[], reverse: boolean): Iterable<number>
  count(collection: Collection): number
  /** Sequences of all documents, in the order of insertion: what a walk that writes meanwhile can hold on to. */
  sequences(collection: Collection): number[]
}

/** Reads the latest state, or the state a read transaction holds. Inside `env.write` always the latest. */
export const createReader = (env: Env, transaction?: Transaction): Reader => {
  const options = transaction ? { transaction } : {}
  return {
    get(collection, sequence) {
      const bytes = env.data.get(documentKey(collection.id, sequence), options)
      return bytes && unpack(sequence, bytes)
    },
    *scan(collection) {
      for (const { key, value } of env.data.getRange({ ...documentRange(collection.id), ...options }))
        yield unpack(sequenceOf(key), value)
    },
    *walk(index, ranges, reverse) {
      for (const range of ranges) {
        const { start, end } = entryRange(index.id, range.start, range.end)
        // Walking back, lmdb starts at `start` and stops above `end`; no entry equals a bound, for each ends in a sequence.
        const span = reverse ? { start: end, end: start, reverse } : { start, end }
        for (const key of env.data.getKeys({ ...span, ...options })) yield sequenceOf(key)
      }
    },
    sequences: collection =>
      [...env.data.getKeys({ ...documentRange(collection.id), ...options })].map(sequenceOf),
    count: collection => unpackCount(env.data.get(countKey(collection.id), options)),
  }
}
