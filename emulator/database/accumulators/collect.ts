import { identityOf } from '../values/identity'
import { collecting, unary } from './unary'

const isThere = (value: unknown): boolean => value !== undefined

/** `$push`: every value, a missing one left out. */
export const $push = collecting('$push', isThere, values => values)

/** `$addToSet`: every value once, in the order they came in (MongoDB promises none). */
export const $addToSet = unary('$addToSet', () => {
  const values = new Map<string, unknown>()
  return {
    add(value) {
      const key = identityOf(value)
      if (isThere(value) && !values.has(key)) values.set(key, value)
    },
    result: () => [...values.values()],
  }
})
