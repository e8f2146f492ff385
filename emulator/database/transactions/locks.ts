/** What open transactions hold: documents they wrote and unique values they claimed. */
import { idText } from '../query/identity'
import type { Collection } from '../store/catalog'
import { uniqueClaims } from '../store/unique'
import type { Change } from '../store/writer'
import type { Document } from '../values/types'

/** The names a change needs: its document, and the unique values that the document then has. */
export const lockNames = (collection: Collection, id: unknown, after: Document | undefined): string[] => [
  `document ${collection.id}:${idText(id)}`,
  ...(after ? uniqueClaims(collection, after).map(claim => `unique ${claim}`) : []),
]

export const namesOf = ({ collection, before, after }: Change): string[] =>
  lockNames(collection, (after ?? before?.document)?._id, after)

export interface Locks<Owner> {
  /** The owner of the first of these names that someone other than `self` holds. */
  holder(names: readonly string[], self?: Owner): Owner | undefined
  take(names: readonly string[], owner: Owner): void
  release(owner: Owner): void
}

export const createLocks = <Owner>(): Locks<Owner> => {
  const held = new Map<string, Owner>()
  return {
    holder(names, self) {
      for (const name of names) {
        const owner = held.get(name)
        if (owner !== undefined && owner !== self) return owner
      }
      return undefined
    },
    take(names, owner) {
      for (const name of names) held.set(name, owner)
    },
    release(owner) {
      for (const [name, holder] of held) if (holder === owner) held.delete(name)
    },
  }
}
