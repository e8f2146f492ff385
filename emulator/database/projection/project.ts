/** What `field()` leaves of a document. */
import { bareScope, scopeOf } from '../expressions/compile'
import type { Scope } from '../expressions/types'
import { compileDetailed } from '../match/compile'
import { applyTree } from '../stages/projection-tree'
import type { Document } from '../values/types'
import { applyPositional } from './positional'
import { applySlice } from './slice'
import { readProjection } from './spec'

/**
 * Compiles a find's projection; the documents themselves stay as they are.
 * @param criteria the query, which `field.$` refers to
 * @throws CloudError DATABASE_REQUEST_FAILED in MongoDB's words for a malformed projection
 */
export const compileProjection = (
  spec: Document,
  criteria: Document,
  scope: Scope = bareScope(new Date()),
): ((document: Document) => Document) => {
  if (Object.keys(spec).length === 0) return document => document
  const { tree, mode, slices, positional } = readProjection(spec)
  const rest = mode === 'inclusion' ? 'drop' : 'keep'
  const test = positional ? compileDetailed(criteria, scope) : undefined
  return document => {
    const projected = applyTree(tree, rest, document, scopeOf(document, scope))
    const narrowed = positional && test ? applyPositional(projected, document, positional, test) : projected
    return slices.reduce(applySlice, narrowed)
  }
}
