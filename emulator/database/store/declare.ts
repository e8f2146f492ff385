/** Brings the store in line with the declaration: collections created, indexes built, changed or dropped. */
import { CloudError, StartError } from '../../errors'
import type { Log } from '../../log'
import { entriesOf } from '../indexes/entries'
import type { Catalog, Collection, Declaration, Index } from './catalog'
import type { Env } from './env'
import { entryRange } from './keys'
import { createReader } from './records'
import { fillIndex } from './writer'

type Wanted = Declaration['collections'][string]['indexes'][number]

const same = (index: Index, wanted: Wanted): boolean =>
  index.name === wanted.name &&
  index.unique === wanted.unique &&
  JSON.stringify(index.keys) === JSON.stringify(wanted.keys)

/** @throws StartError when documents already there break a unique index */
const checkBuildable = (env: Env, collection: Collection, wanted: Wanted): void => {
  const holders = new Map<string, number>()
  for (const { document, sequence } of createReader(env).scan(collection)) {
    const { keys } = entriesOf(document, wanted.keys, Number.POSITIVE_INFINITY)
    for (const key of wanted.unique ? keys : []) {
      const text = key.toString('latin1')
      if ((holders.get(text) ?? sequence) !== sequence)
        throw new StartError(
          `unique index ${wanted.name} cannot be built: two documents of ${collection.name} have the same values (one is _id ${String(document._id)})`,
        )
      holders.set(text, sequence)
    }
  }
}

const drop = (env: Env, catalog: Catalog, collection: Collection, index: Index): void => {
  for (const key of [...env.data.getKeys(entryRange(index.id, Buffer.alloc(0), undefined))])
    env.data.remove(key)
  catalog.removeIndex(collection, index)
}

const build = (env: Env, catalog: Catalog, collection: Collection, wanted: Wanted): void => {
  const index = catalog.addIndex(collection, wanted)
  fillIndex(env, collection, index)
  catalog.save()
}

/** Runs one step in a write of its own. It checks before it writes, so a throw has written nothing and may surface. */
const step = async (env: Env, work: () => void): Promise<void> => {
  const failure = await env.write(() => {
    try {
      work()
      return undefined
    } catch (error) {
      return { error }
    }
  })
  if (!failure) return
  // A place that is none, in a document that was there before the index.
  throw failure.error instanceof CloudError
    ? new StartError(`an index cannot be built: ${failure.error.message}`)
    : failure.error
}

const declareIndexes = async (
  env: Env,
  catalog: Catalog,
  log: Log,
  collection: Collection,
  wanted: readonly Wanted[],
) => {
  for (const index of collection.indexes.slice(1)) {
    if (wanted.some(item => same(index, item))) continue
    log.info(`database: dropping index ${index.name} of ${collection.name}, which is not declared any more`)
    await step(env, () => drop(env, catalog, collection, index))
  }
  for (const item of wanted) {
    if (collection.indexes.some(index => same(index, item))) continue
    await step(env, () => {
      checkBuildable(env, collection, item)
      build(env, catalog, collection, item)
    })
  }
}

/**
 * Applies a declaration at start.
 * @throws StartError when a unique index does not fit the documents
 */
export const applyDeclaration = async (
  env: Env,
  catalog: Catalog,
  log: Log,
  declaration: Declaration,
): Promise<void> => {
  for (const [name, { indexes }] of Object.entries(declaration.collections)) {
    if (!catalog.find(name)) await step(env, () => void catalog.addCollection(name))
    const collection = catalog.find(name)
    if (collection) await declareIndexes(env, catalog, log, collection, indexes)
  }
}
