/** The kinds of conditions that operators are made of. */
import { type Leaf, someAt } from './paths'
import type { Condition, Details } from './types'

const condition = (leaf: Leaf, holds: Condition['holds']): Condition => ({
  holds,
  holdsAt: (document, path, details) =>
    someAt(document, path, leaf, (value, position) => {
      if (!holds(value, details)) return false
      if (details && position !== undefined) details.position = position
      return true
    }),
})

/** About a value, which may be an element of an array or the array itself; undefined stands for a missing field. */
export const aboutValue = (holds: (value: unknown) => boolean): Condition => condition('elements', holds)

/** About an array as a whole; no other value fulfils it. */
export const aboutArray = (holds: (items: readonly unknown[], details?: Details) => boolean): Condition =>
  condition('whole', (value, details) => Array.isArray(value) && holds(value, details))

/** Fulfilled where none of the values at the path fulfils `inner`: also where there is no value. */
export const not = (inner: Condition): Condition => ({
  holds: value => !inner.holds(value),
  holdsAt: (document, path) => !inner.holdsAt(document, path),
})

/** Each by itself: different elements of an array may fulfil different conditions. */
export const every = (parts: readonly Condition[]): Condition => {
  const [only] = parts
  if (only && parts.length === 1) return only
  return {
    holds: (value, details) => parts.every(part => part.holds(value, details)),
    holdsAt: (document, path, details) => parts.every(part => part.holdsAt(document, path, details)),
  }
}

export const never: Condition = { holds: () => false, holdsAt: () => false }

export const always: Condition = { holds: () => true, holdsAt: () => true }
