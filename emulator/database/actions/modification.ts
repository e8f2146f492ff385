/** What an update or a replacement makes of the documents that were found. */
import type { Found } from '../query/find'
import { bodyOf } from '../store/prepare'
import { compileUpdate } from '../update/apply'
import { documentFromQuery } from '../update/upsert'
import { cloneDocument } from '../values/fields'
import type { Document } from '../values/types'
import { checkStorable, storable } from './storable'

/** A change, read once for all documents it is applied to. */
export interface Modification {
  /** The document after the change; `criteria` is the query that found it. */
  change(document: Document, criteria: Document): Document
  /** The document that an upsert makes of what the query asks for; undefined when it is to make none. */
  insert?: (asked: Document) => Document
}

interface Request {
  update: Document
  /** True for an update, false to replace the whole document but its `_id`. */
  merge: boolean
  /** Inserts a document when none was found. */
  upsert: boolean
  /** Milliseconds since 1970. */
  now: number
}

const updating = ({ update, upsert, now }: Request): Modification => {
  const insert = upsert ? compileUpdate(update, { now, insert: true }) : undefined
  return {
    change: compileUpdate(update, { now }),
    insert: insert && (asked => insert(documentFromQuery(asked), asked)),
  }
}

const replacing = ({ update, upsert }: Request): Modification => {
  checkStorable(update)
  const change = ({ _id }: Document) => ({ _id, ...cloneDocument(update) })
  return { change, insert: upsert ? asked => change(documentFromQuery(asked)) : undefined }
}

/** @throws CloudError for a change that MongoDB refuses, whether a document is found or not */
export const readModification = (request: Request): Modification =>
  request.merge ? updating(request) : replacing(request)

export interface Edit {
  before: Found['stored']
  after: Document
}

export interface Edits {
  edits: Edit[]
  matched: number
  /** `_id` of the document an upsert made. */
  insertedId?: unknown
  /** Why the change does not fit the document after the last edit. */
  failure?: unknown
}

const editsOf = (
  { change }: Modification,
  criteria: Document,
  found: readonly Found[],
): Pick<Edits, 'edits' | 'failure'> => {
  const edits: Edit[] = []
  for (const item of found)
    try {
      const after = change(item.document, criteria)
      // One that cannot be stored stops the rest; a single change is checked where it is written.
      if (found.length > 1) bodyOf(after)
      edits.push({ before: item.stored, after })
    } catch (failure) {
      return { edits, failure }
    }
  return { edits }
}

/**
 * @param asked the query that an upsert starts from
 * @throws CloudError when what an upsert makes cannot be stored
 */
export const planModification = (
  modification: Modification,
  criteria: Document,
  found: readonly Found[],
  asked: Document,
): Edits => {
  const { insert } = modification
  if (found.length > 0 || !insert) return { ...editsOf(modification, criteria, found), matched: found.length }
  const after = storable(insert(asked))
  return { edits: [{ before: undefined, after }], matched: 0, insertedId: after._id }
}
