/** Which collections and indexes exist. Kept in memory, written whenever it changes. */
import { z } from 'zod'
import { collectionMissing } from '../../errors'
import type { PlannedIndex } from '../indexes/planner'
import type { Env } from './env'

/** Where `meta` keeps the catalog. */
export const CATALOG_KEY = 'catalog'

const keySchema = z.tuple([z.string().min(1), z.union([z.literal(1), z.literal(-1), z.literal('2dsphere')])])

const indexSchema = z.object({
  id: z.number(),
  name: z.string(),
  keys: z.array(keySchema),
  unique: z.boolean(),
  multikey: z.boolean(),
  inexact: z.boolean(),
})

const collectionSchema = z.object({ id: z.number(), name: z.string(), indexes: z.array(indexSchema) })

const catalogSchema = z.object({ nextId: z.number(), collections: z.array(collectionSchema) })

/** The file given with --database. */
export const declarationSchema = z.object({
  collections: z.record(
    z.string().min(1),
    z.object({
      indexes: z
        .array(
          z.object({
            name: z.string().min(1),
            keys: z.array(keySchema).min(1).max(8),
            unique: z.boolean().default(false),
          }),
        )
        .default([]),
    }),
  ),
})
export type Declaration = z.infer<typeof declarationSchema>

export interface Index extends PlannedIndex {
  unique: boolean
}

export interface Collection {
  id: number
  name: string
  /** `_id_` comes first and is always there. */
  indexes: Index[]
}

export interface Catalog {
  find(name: string): Collection | undefined
  list(): Collection[]
  /** Adds a collection with its `_id` index. Call inside a write. */
  addCollection(name: string): Collection
  /** Adds an index, not yet filled. Call inside a write. */
  addIndex(collection: Collection, index: Pick<Index, 'name' | 'keys' | 'unique'>): Index
  removeIndex(collection: Collection, index: Index): void
  /** Writes the catalog. Call inside a write. */
  save(): void
  /** Puts other collections in place of these; new ids stay above all used before. Call inside a write. */
  replace(collections: readonly Collection[]): void
}

/** What a catalog on disk says; without one there is nothing. */
export const parseCatalog = (stored: unknown): z.infer<typeof catalogSchema> =>
  stored === undefined ? { nextId: 1, collections: [] } : catalogSchema.parse(stored)

/** Reads the catalog of a store; an empty store has an empty one. */
export const loadCatalog = (env: Env): Catalog => {
  const parsed = parseCatalog(env.meta.get(CATALOG_KEY))
  let nextId = parsed.nextId
  const collections = new Map<string, Collection>(parsed.collections.map(item => [item.name, item]))
  const save = () => {
    env.meta.put(CATALOG_KEY, { nextId, collections: [...collections.values()] })
  }
  const newIndex = (index: Pick<Index, 'name' | 'keys' | 'unique'>): Index => {
    const created = { ...index, id: nextId, multikey: false, inexact: false }
    nextId += 1
    return created
  }
  return {
    find: name => collections.get(name),
    list: () => [...collections.values()],
    addCollection(name) {
      const id = nextId
      nextId += 1
      const collection = { id, name, indexes: [newIndex({ name: '_id_', keys: [['_id', 1]], unique: true })] }
      collections.set(name, collection)
      save()
      return collection
    },
    addIndex(collection, index) {
      const created = newIndex(index)
      collection.indexes.push(created)
      save()
      return created
    },
    removeIndex(collection, index) {
      collection.indexes = collection.indexes.filter(other => other !== index)
      save()
    },
    save,
    replace(others) {
      collections.clear()
      for (const other of others) collections.set(other.name, other)
      const used = others.flatMap(other => [other.id, ...other.indexes.map(index => index.id)])
      nextId = Math.max(nextId, ...used.map(id => id + 1))
      save()
    },
  }
}

/**
 * A write that waited while everything was dropped or replaced must not land in what is there now.
 * @throws CloudError when a collection of the changes is gone
 */
export const checkCollections = (catalog: Catalog, changes: readonly { collection: Collection }[]): void => {
  const gone = changes.find(({ collection }) => catalog.find(collection.name) !== collection)
  if (gone) throw collectionMissing(gone.collection.name)
}
