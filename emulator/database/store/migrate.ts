/** Brings data of an older format up to date at start. */
import type { Log } from '../../log'
import type { Catalog, Collection } from './catalog'
import { type Env, FORMAT_VERSION, VERSION_KEY } from './env'
import { countKey, documentRange, entryRange } from './keys'
import { packCount } from './records'
import { fillIndex } from './writer'

/** Version 2 writes index entries in other bytes and keeps the number of documents; the documents stay as they are. */
const rebuild = (env: Env, collection: Collection): void => {
  for (const index of collection.indexes) {
    for (const key of [...env.data.getKeys(entryRange(index.id, Buffer.alloc(0), undefined))])
      env.data.remove(key)
    index.multikey = false
    index.inexact = false
    fillIndex(env, collection, index)
  }
  env.data.put(countKey(collection.id), packCount(env.data.getKeysCount(documentRange(collection.id))))
}

/** Does it in one commit: a crash on the way leaves the old data as it was. */
export const migrate = async (env: Env, catalog: Catalog, log: Log): Promise<void> => {
  const found = env.meta.get(VERSION_KEY)
  if (found === FORMAT_VERSION) return
  log.info(`database: bringing the data from format version ${String(found)} to ${FORMAT_VERSION}`)
  await env.write(() => {
    for (const collection of catalog.list()) rebuild(env, collection)
    catalog.save()
    env.meta.put(VERSION_KEY, FORMAT_VERSION)
  })
}
