import { randomBytes, randomInt } from 'node:crypto'
import { now } from './clock'

/**
 * A fresh id of 32 hex characters: 48 bits of milliseconds, then 80 random bits (ULID's layout), so that ids sort by
 * the time they were made (lists page on them) and nobody can guess another's.
 */
export const newId = () => newIdAt(now())

/** The same for something that was made at another moment. */
export const newIdAt = (at: Date) => firstIdAt(at).slice(0, 12) + randomBytes(10).toString('hex')

/** The least id that anything made at this moment can have: where in a list of ids that moment begins. */
export const firstIdAt = (at: Date) => at.getTime().toString(16).padStart(12, '0').padEnd(32, '0')

/** When the thing with this id was made. */
export const madeAt = (id: string) => new Date(Number.parseInt(id.slice(0, 12), 16))

/**
 * Ids for things made together in one millisecond, ascending in the order they are asked for, so that lists show them
 * in the order they were written down: one random id whose last four characters count.
 */
export function idsInOrder() {
  const base = newId().slice(0, -4)
  let count = 0
  return () => base + (count++).toString(16).padStart(4, '0')
}

/** Crockford's base 32: no I, L, O, U, so that a number read aloud or copied by hand is not mistaken. */
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `length` random characters that a person can read aloud and type. */
export const readableCode = (length: number) =>
  Array.from({ length }, () => READABLE.charAt(randomInt(READABLE.length))).join('')
