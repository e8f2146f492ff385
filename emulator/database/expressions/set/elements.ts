import { identityOf } from '../../values/identity'

/** The elements by what makes them equal; of equal ones the first stays. */
export const setOf = (items: readonly unknown[]): Map<string, unknown> => {
  const elements = new Map<string, unknown>()
  for (const item of items) {
    const identity = identityOf(item)
    if (!elements.has(identity)) elements.set(identity, item)
  }
  return elements
}
