/** The unique indexes' veto. */
import { duplicateKey } from '../../errors'
import { entriesOf } from '../indexes/entries'
import { valuesAt } from '../indexes/paths'
import { textOf } from '../values/compare'
import type { Document } from '../values/types'
import type { Collection, Index } from './catalog'
import type { Reader, Stored } from './records'
import type { Change } from './writer'

/** The values a document has in an index, told apart without doubt. */
const fullEntries = (document: Document, index: Index): string[] =>
  entriesOf(document, index.keys, Number.POSITIVE_INFINITY).keys.map(key => key.toString('base64'))

interface UniqueValues {
  index: Index
  values: string[]
}

const uniqueValues = (collection: Collection, document: Document): UniqueValues[] =>
  collection.indexes
    .filter(index => index.unique)
    .map(index => ({ index, values: fullEntries(document, index) }))

const claimOn = (index: Index, value: string): string => `${index.id}:${value}`

/** A document's claims on values of unique indexes, across all documents and open transactions. */
export const uniqueClaims = (collection: Collection, document: Document): string[] =>
  uniqueValues(collection, document).flatMap(({ index, values }) =>
    values.map(value => claimOn(index, value)),
  )

const describeKey = (index: Index, document: Document): string =>
  `{ ${index.keys.map(([path]) => `${path}: ${textOf(valuesAt(document, path)[0])}`).join(', ')} }`

/** Other documents that hold one of the values in the store; entries may be cut, so each is compared in full. */
const holders = (
  reader: Reader,
  collection: Collection,
  { index, values }: UniqueValues,
  document: Document,
): Stored[] => {
  const wanted = new Set(values)
  const found: Stored[] = []
  for (const entry of entriesOf(document, index.keys).keys) {
    const range = { start: entry, end: Buffer.concat([entry, Buffer.alloc(7, 0xff)]) }
    for (const sequence of reader.walk(index, [range], false)) {
      const stored = reader.get(collection, sequence)
      if (stored && fullEntries(stored.document, index).some(value => wanted.has(value))) found.push(stored)
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
  const claim = (name: string, position: number): boolean => {
    const free = (claimed.get(name) ?? position) === position
    claimed.set(name, position)
    return free
  }
  const isFree = (item: UniqueValues, after: Document, collection: Collection, position: number) =>
    item.values.every(value => claim(claimOn(item.index, value), position)) &&
    holders(reader, collection, item, after).every(stored => replaced.has(stored.sequence))

  changes.forEach(({ collection, before, after }, position) => {
    if (before) replaced.add(before.sequence)
    if (!after) return
    const taken = uniqueValues(collection, after).find(item => !isFree(item, after, collection, position))
    if (taken) throw duplicateKey(collection.name, taken.index.name, describeKey(taken.index, after))
  })
}
