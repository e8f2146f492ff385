/** Applies an update to a document. */
import { matchedPosition } from '../match/positional'
import { cloneDocument, getField, setField } from '../values/fields'
import type { Document } from '../values/types'
import { parseUpdate, type Step } from './parse'
import { comparePaths, conflictGuard, hasPositions, type Parts } from './paths'
import { changeAt } from './place'
import { type Positions, readFilters, resolve } from './positions'
import { applyRename } from './rename'

export interface UpdateSettings {
  /** Milliseconds since 1970, for `$currentDate`. */
  readonly now: number
  /** True when the update makes a new document: `$setOnInsert` acts. */
  readonly insert?: boolean
  /** What `$[id]` in a path means. */
  readonly arrayFilters?: readonly Document[]
}

/** Steps with their positions filled in. @throws CloudError when two of them then meet */
const resolved = (document: Document, steps: readonly Step[], positions: Positions): readonly Step[] => {
  if (!steps.some(step => hasPositions(step.parts))) return steps
  const take = conflictGuard()
  const found = steps.flatMap(step =>
    resolve(document, step.parts, positions).map((parts: Parts): Step => ({ ...step, parts })),
  )
  for (const { parts } of found) take(parts)
  return found.sort((a, b) => comparePaths(a.parts, b.parts))
}

/** `_id` comes first in every document. */
const withIdFirst = (document: Document): Document => {
  const id = getField(document, '_id')
  if (id === undefined || Object.keys(document)[0] === '_id') return document
  const ordered: Document = { _id: id }
  for (const [name, value] of Object.entries(document)) if (name !== '_id') setField(ordered, name, value)
  return ordered
}

/**
 * Reads an update once for many documents; fields without an operator are set. What is answered takes a document and
 * the query that found it, and gives the document after the update; the one given stays as it is.
 * @throws CloudError DATABASE_REQUEST_FAILED in MongoDB's words when the update is malformed, and later when it does not
 * fit a document
 */
export const compileUpdate = (
  update: Document,
  { now, insert = false, arrayFilters = [] }: UpdateSettings,
): ((document: Document, criteria: Document) => Document) => {
  const steps = parseUpdate(update, { now, insert })
  const filters = readFilters(arrayFilters)
  return (document, criteria) => {
    const positions: Positions = { matched: () => matchedPosition(criteria, document), filters }
    const after = cloneDocument(document)
    for (const step of resolved(document, steps, positions)) {
      if ('rename' in step) applyRename(after, document, step.rename)
      else changeAt(after, document, step.parts, step.change)
    }
    return withIdFirst(after)
  }
}
