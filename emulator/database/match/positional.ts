import type { Document } from '../values/types'
import { compileDetailed } from './compile'
import type { Details } from './types'

/**
 * The place in an array that the query looked at when it matched: what `$` stands for in updates and projections. Of
 * several arrays the last condition's counts. Undefined when no array was looked into.
 */
export const matchedPosition = (criteria: Document, document: Document): number | undefined => {
  const details: Details = {}
  compileDetailed(criteria)(document, details)
  return details.position
}
