import { now } from './clock'
import { newIdAt } from './ids'

/**
 * Audit lines, transfers and service records are all lines of one journal: written once, with what they are about, and
 * never changed. They are stored together so that a transaction writes all of its lines with one request; in code each
 * kind is a typed collection of its own.
 */
export const JOURNAL = 'journal'

/** The kind of line that keeps what came of a request (kit/request): no event, so nobody reads it along. */
export const REQUEST = 'request'

/**
 * What goes into the journal also bears `line`, which sorts by when it was written whatever its own id is: whoever reads the
 * journal along (see report/project) goes by it.
 */
export const inJournal = (name: string, document: Record<string, unknown>, at = now()) =>
  name === JOURNAL && document.kind !== REQUEST ? { ...document, line: newIdAt(at) } : document
