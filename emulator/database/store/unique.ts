/** The unique indexes' veto. */
import { duplicateKey } from '../../errors'
import { entriesOf } from '../indexes/entries'
import { valuesAt } from '../indexes/paths'
import { textOf } from '../values/compare'
import type { Document } from '../values/types'
import type { Collection, Index } from './catalog'
import type { Reader, Stored } from './records'
import type { Change } from './writer'

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
