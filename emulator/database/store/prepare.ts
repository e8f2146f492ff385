/** A change with everything computed that can fail, so that writing it is only putting bytes. */
import { serialize } from 'bson'
import { CloudError, errorText, requestFailed } from '../../errors'
import { MAX_DEPTH, MAX_DOCUMENT_BYTES } from '../../limits'
import { type Entries, entriesOf } from '../indexes/entries'
import { type Document, isDocument } from '../values/types'
import type { Index } from './catalog'
import type { Change } from './writer'

/** The entries of one index that a change takes away and brings. */
export interface EntryChange {
  index: Index
  gone: Buffer[]
  fresh: Buffer[]
  multikey: boolean
  exact: boolean
}

export interface Prepared {
  change: Change
  /** The document after the change, as BSON. */
  body?: Uint8Array
  entries: EntryChange[]
}

const isTooDeep = (value: unknown, levels: number): boolean => {
  if (levels < 0) return true
  if (Array.isArray(value)) return value.some(item => isTooDeep(item, levels - 1))
  return isDocument(value) && Object.values(value).some(item => isTooDeep(item, levels - 1))
}

/** @throws CloudError when a document is too deep, too large or has a field that cannot be stored */
export const bodyOf = (document: Document): Uint8Array => {
  if (isTooDeep(document, MAX_DEPTH))
    throw requestFailed(`documents must not be nested deeper than ${MAX_DEPTH} levels`)
  try {
    const body = serialize(document, { ignoreUndefined: true })
    if (body.length <= MAX_DOCUMENT_BYTES) return body
    throw requestFailed(`document is ${body.length} bytes; the maximum is ${MAX_DOCUMENT_BYTES} bytes`)
  } catch (error) {
    throw error instanceof CloudError
      ? error
      : requestFailed(`the document cannot be stored: ${errorText(error)}`)
  }
}

const NO_ENTRIES: Entries = { keys: [], exact: true, multikey: false }

const textsOf = (keys: readonly Buffer[]) => new Set(keys.map(key => key.toString('latin1')))

const without = (keys: readonly Buffer[], others: ReadonlySet<string>): Buffer[] =>
  keys.filter(key => !others.has(key.toString('latin1')))

/** @throws CloudError when a document cannot be indexed */
export const entryChange = (index: Index, before?: Document, after?: Document): EntryChange => {
  const old = before ? entriesOf(before, index.keys) : NO_ENTRIES
  const now = after ? entriesOf(after, index.keys) : NO_ENTRIES
  return {
    index,
    gone: without(old.keys, textsOf(now.keys)),
    fresh: without(now.keys, textsOf(old.keys)),
    multikey: now.multikey,
    exact: now.exact,
  }
}

/** Computes changes before any of them is written. @throws CloudError for the first that cannot be stored or indexed */
export const prepare = (changes: readonly Change[]): Prepared[] =>
  changes.map(change => ({
    change,
    body: change.after && bodyOf(change.after),
    entries: change.collection.indexes.map(index =>
      entryChange(index, change.before?.document, change.after),
    ),
  }))
