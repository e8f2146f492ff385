/** Writing documents together with their index entries. */
import type { Document } from '../values/types'
import type { Catalog, Collection, Index } from './catalog'
import type { Env } from './env'
import { countKey, documentKey, entryKey } from './keys'
import { type EntryChange, entryChange, type Prepared } from './prepare'
import { createReader, packCount, packRecord, type Stored } from './records'
import type { Sequence } from './sequence'

/** One document's change: inserted (no before), replaced, or removed (no after). */
export interface Change {
  collection: Collection
  before?: Stored
  after?: Document
}

const NOTHING = Buffer.alloc(0)

/** Puts and removes entries; marks what the planner must know. True if a mark is new. */
const writeEntries = (
  env: Env,
  sequence: number,
  { index, gone, fresh, multikey, exact }: EntryChange,
): boolean => {
  for (const entry of gone) env.data.remove(entryKey(index.id, entry, sequence))
  for (const entry of fresh) env.data.put(entryKey(index.id, entry, sequence), NOTHING)
  const marked = (multikey && !index.multikey) || (!exact && !index.inexact)
  index.multikey ||= multikey
  index.inexact ||= !exact
  return marked
}

/** Writes the entries of every document in an index that has none yet. Call inside `env.write`. @throws CloudError */
export const fillIndex = (env: Env, collection: Collection, index: Index): void => {
  const reader = createReader(env)
  for (const sequence of reader.sequences(collection))
    writeEntries(env, sequence, entryChange(index, undefined, reader.get(collection, sequence)?.document))
}

/** Keeps the number of documents of each collection. */
const countChanges = (env: Env, prepared: readonly Prepared[]): void => {
  const added = new Map<Collection, number>()
  for (const {
    change: { collection, before, after },
  } of prepared)
    added.set(
      collection,
      (added.get(collection) ?? 0) + Number(after !== undefined) - Number(before !== undefined),
    )
  const reader = createReader(env)
  for (const [collection, difference] of added)
    if (difference !== 0)
      env.data.put(countKey(collection.id), packCount(reader.count(collection) + difference))
}

/** Writes what was prepared and checked. Call inside `env.write`: only bytes are put here, and nothing can fail. */
export const applyChanges = (
  env: Env,
  catalog: Catalog,
  next: Sequence,
  prepared: readonly Prepared[],
): void => {
  let marked = false
  for (const { change, body, entries } of prepared) {
    const sequence = change.before?.sequence ?? next()
    const key = documentKey(change.collection.id, sequence)
    if (body) env.data.put(key, packRecord(next(), body))
    else env.data.remove(key)
    for (const entry of entries) marked = writeEntries(env, sequence, entry) || marked
  }
  if (marked) catalog.save()
  countChanges(env, prepared)
}
