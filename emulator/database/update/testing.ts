/** An update of one document, for tests. */
import type { Document } from '../values/types'
import { compileUpdate, type UpdateSettings } from './apply'

export interface UpdateOptions extends UpdateSettings {
  /** The query that found the document: `$` in a path means the array element that it matched. */
  readonly criteria: Document
}

/** The document after an update: `compileUpdate` for a single document. */
export const updateDocument = (
  document: Document,
  update: Document,
  { criteria, ...settings }: UpdateOptions,
): Document => compileUpdate(update, settings)(document, criteria)
