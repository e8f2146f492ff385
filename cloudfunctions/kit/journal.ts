/**
 * Audit lines, transfers and service records are all lines of one journal: written once, with what they are about, and
 * never changed. They are stored together so that a transaction writes all of its lines with one request; in code each
 * kind is a typed collection of its own.
 */
export const JOURNAL = 'journal'
