import type * as z from 'zod'
import { command, database } from './cloud'
import { asStored, type Filter, forUpdate, type Patch } from './document'
import { isDuplicateKey } from './faults'
import { inJournal } from './journal'
import { readDocument, readDocuments, readUpdated } from './replies'

/** An index as deployed: fields in order, 1 ascending, -1 descending. */
export interface Index {
  name: string
  keys: [field: string, direction: 1 | -1][]
  unique?: boolean
}

export interface Find<T> {
  where: Filter<T>
  orderBy: [field: keyof T & string, direction: 'asc' | 'desc'][]
  /** How many at the most; the database clamps it to 1000. */
  limit: number
}

/**
 * A typed collection: its name, the schema every document read is parsed with, and its indexes, declared here
 * once; the deployment and the local cloud provision from the same list (`dist/database.json`).
 */
export function collection<S extends z.ZodObject<{ _id: z.ZodString }>>(spec: {
  name: string
  /**
   * Tells the documents from others that are stored in the same collection (kit/journal says why some are). It is
   * added and taken away here, and every index but that of the ids starts with it.
   */
  kind?: string
  schema: S
  indexes?: Index[]
}) {
  type T = z.infer<S>
  const { name, kind, schema } = spec
  const all = () => database.collection(name)
  return {
    ...spec,
    indexes: (spec.indexes ?? []).map(index => ofKind(index, kind)),

    /** One document by id, or null. */
    get: async (id: string): Promise<T | null> => readDocument(schema, await all().doc(id).get()),

    /** Documents matching `where`, in order; an index must serve both. */
    async find({ where, orderBy, limit }: Find<T>): Promise<T[]> {
      let query = all().where(kind === undefined ? where : { ...where, kind })
      for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
      return readDocuments(schema, await query.limit(limit).get())
    },

    /** The documents with these ids, in no particular order. */
    async getMany(ids: string[]): Promise<T[]> {
      if (ids.length === 0) return []
      const where = { _id: command.in([...new Set(ids)]) }
      return readDocuments(schema, await all().where(where).limit(1000).get())
    },

    /** Adds a document; false when its id (or a unique key) is taken, which for a chosen id means «already done». */
    async insert(document: T): Promise<boolean> {
      try {
        await all().add({ data: inJournal(name, asStored(kind, document)) })
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },

    /** Atomic conditional update of at most one document; true when it matched. `undefined` removes a field. */
    async updateIf(where: Filter<T> & { _id: string }, patch: Patch<T>): Promise<boolean> {
      const onlyOne = { data: forUpdate(patch), multi: false }
      const answer = await all().where(where).update(onlyOne)
      return readUpdated(answer) === 1
    },
  }
}

const ofKind = ({ name, keys, ...rest }: Index, kind: string | undefined): Index =>
  kind === undefined
    ? { name, keys, ...rest }
    : { name: `${kind}_${name}`, keys: [['kind', 1], ...keys], ...rest }
