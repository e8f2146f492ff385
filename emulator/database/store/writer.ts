/** Writing documents together with their index entries, and the unique indexes' veto. */
import { calculateObjectSize } from 'bson'
import { CloudError, duplicateKey, errorText, requestFailed } from '../../errors'
import { MAX_DOCUMENT_BYTES } from '../../limits'
import { type Entries, entriesOf } from '../indexes/entries'
import { valuesAt } from '../indexes/paths'
import { textOf } from '../values/compare'
import type { Document } from '../values/types'
import type { Catalog, Collection, Index } from './catalog'
import type { Env } from './env'
import { countKey, documentKey, entryKey } from './keys'
import { createReader, packCount, packRecord, type Reader, type Stored } from './records'
import type { Sequence } from './sequence'

/** One document's change: inserted (no before), replaced, or removed (no after). */
export interface Change {
  collection: Collection
  before?: Stored
  after?: Document
}

/** Identifies a unique index's claim on values across all documents and open transactions. */
export const uniqueClaims = (collection: Collection, document: Document): { index: Index; claim: string }[] =>
  collection.indexes
    .filter(index => index.unique)
    .flatMap(index =>
      entriesOf(document, index.keys, Number.POSITIVE_INFINITY).keys.map(entry => ({
        index,
        claim: `${index.id}:${entry.toString('base64')}`,
      })),
    )

const describeKey = (index: Index, document: Document): string =>
  `{ ${index.keys.map(([path]) => `${path}: ${textOf(valuesAt(document, path)[0])}`).join(', ')} }`

/** @throws CloudError when the document is larger than the real database takes */
export const checkSize = (document: Document): void => {
  const size = calculateObjectSize(document, { ignoreUndefined: true })
  if (size > MAX_DOCUMENT_BYTES)
    throw requestFailed(`document is ${size} bytes; the maximum is ${MAX_DOCUMENT_BYTES} bytes`)
}

/** Other documents that hold one of the values in the store; entries may be cut, so each is compared in full. */
const holders = (reader: Reader, collection: Collection, index: Index, document: Document): Stored[] => {
  const full = new Set(
    entriesOf(document, index.keys, Number.POSITIVE_INFINITY).keys.map(key => key.toString('latin1')),
  )
  const found: Stored[] = []
  for (const entry of entriesOf(document, index.keys).keys) {
    const range = { start: entry, end: Buffer.concat([entry, Buffer.alloc(7, 0xff)]) }
    for (const sequence of reader.walk(index, [range], false)) {
      const stored = reader.get(collection, sequence)
      const keys = stored ? entriesOf(stored.document, index.keys, Number.POSITIVE_INFINITY).keys : []
      if (stored && keys.some(key => full.has(key.toString('latin1')))) found.push(stored)
    }
  }
  return found
}

/**
 * Checks changes against unique indexes, in order: each sees what the earlier ones did.
 * @param replaced documents whose stored values no longer count (all of them, for a commit)
 * @throws CloudError with MongoDB's E11000 message
 */
export const checkUnique = (
  reader: Reader,
  changes: readonly Change[],
  replaced: Set<number> = new Set(),
): void => {
  const claimed = new Map<string, number>()
  changes.forEach(({ collection, before, after }, position) => {
    if (before) replaced.add(before.sequence)
    if (!after) return
    for (const { index, claim } of uniqueClaims(collection, after)) {
      const refuse = () => duplicateKey(collection.name, index.name, describeKey(index, after))
      if ((claimed.get(claim) ?? position) !== position) throw refuse()
      claimed.set(claim, position)
    }
    for (const index of collection.indexes.filter(item => item.unique))
      if (holders(reader, collection, index, after).some(stored => !replaced.has(stored.sequence)))
        throw duplicateKey(collection.name, index.name, describeKey(index, after))
  })
}

const noEntries: Entries = { keys: [], exact: true, multikey: false }

const entriesOrRefuse = (document: Document | undefined, index: Index): Entries => {
  try {
    return document ? entriesOf(document, index.keys) : noEntries
  } catch (error) {
    throw error instanceof CloudError ? error : requestFailed(errorText(error))
  }
}

/** @throws CloudError when a document cannot be indexed; call before the first write of a batch */
export const checkEntries = (changes: readonly Change[]): void => {
  for (const { collection, after } of changes)
    for (const index of collection.indexes) entriesOrRefuse(after, index)
}

/** Puts and removes the entries of one document in one index; marks what the planner must know. True if a mark is new. */
export const writeEntries = (
  env: Env,
  index: Index,
  sequence: number,
  before?: Document,
  after?: Document,
): boolean => {
  const old = entriesOrRefuse(before, index)
  const now = entriesOrRefuse(after, index)
  const kept = new Set(now.keys.map(key => key.toString('latin1')))
  for (const entry of old.keys)
    if (!kept.has(entry.toString('latin1'))) env.data.remove(entryKey(index.id, entry, sequence))
  const had = new Set(old.keys.map(key => key.toString('latin1')))
  for (const entry of now.keys)
    if (!had.has(entry.toString('latin1'))) env.data.put(entryKey(index.id, entry, sequence), Buffer.alloc(0))
  const marked = (now.multikey && !index.multikey) || (!now.exact && !index.inexact)
  index.multikey ||= now.multikey
  index.inexact ||= !now.exact
  return marked
}

/** Writes the entries of every document in an index that has none yet. Call inside `env.write`. */
export const fillIndex = (env: Env, collection: Collection, index: Index): void => {
  const reader = createReader(env)
  for (const sequence of reader.sequences(collection))
    writeEntries(env, index, sequence, undefined, reader.get(collection, sequence)?.document)
}

/** Keeps the number of documents of each collection. */
const countChanges = (env: Env, changes: readonly Change[]): void => {
  const added = new Map<Collection, number>()
  for (const { collection, before, after } of changes)
    added.set(
      collection,
      (added.get(collection) ?? 0) + Number(after !== undefined) - Number(before !== undefined),
    )
  const reader = createReader(env)
  for (const [collection, difference] of added)
    if (difference !== 0)
      env.data.put(countKey(collection.id), packCount(reader.count(collection) + difference))
}

/** Writes checked changes. Call inside `env.write`, after every check: nothing here may fail. */
export const applyChanges = (
  env: Env,
  catalog: Catalog,
  next: Sequence,
  changes: readonly Change[],
): void => {
  let marked = false
  for (const { collection, before, after } of changes) {
    const sequence = before?.sequence ?? next()
    const key = documentKey(collection.id, sequence)
    if (after) env.data.put(key, packRecord(next(), after))
    else env.data.remove(key)
    for (const index of collection.indexes)
      marked = writeEntries(env, index, sequence, before?.document, after) || marked
  }
  if (marked) catalog.save()
  countChanges(env, changes)
}
