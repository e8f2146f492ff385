/** What there is, in figures. */
import { showClock } from './clock'
import type { EmulatorParts } from './parts'
import type { CollectionInfo, Items, Overview } from './types'

export const listCollections = ({ engine }: EmulatorParts): Items<CollectionInfo> => ({
  items: engine.summary().map(({ name, documents, indexes }) => ({
    name,
    documents,
    indexes: indexes.map(index => index.name),
    indexDetails: indexes,
  })),
})

export const overview = (parts: EmulatorParts): Overview => {
  const { engine, runtime, openApis, storage, snapshots } = parts
  const collections = engine.summary()
  const calls = runtime.calls()
  return {
    clock: showClock(parts),
    collections: collections.length,
    documents: collections.reduce((sum, { documents }) => sum + documents, 0),
    functions: runtime.functions().length,
    timers: runtime.timers().length,
    calls: calls.length,
    failedCalls: calls.filter(({ outcome }) => outcome !== 'ok').length,
    messages: openApis.outbox.count(),
    files: storage.files.count(),
    snapshots: snapshots.list().length,
  }
}
