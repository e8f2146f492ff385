/** How a pipeline reads the database; a collection that is not there is empty, as in MongoDB. */
import type { Engine } from '../engine'
import type { PipelineSource } from '../stages/types'
import type { Collection } from '../store/catalog'
import { find } from './find'

const geoFieldsOf = (collection: Collection): string[] =>
  collection.indexes.flatMap(index =>
    index.keys.flatMap(([path, kind]) => (kind === '2dsphere' ? [path] : [])),
  )

export const pipelineSource = (engine: Engine): PipelineSource => ({
  find(name, query) {
    const collection = engine.collection(name)
    return collection ? find(engine.source(collection), query).map(item => item.document) : []
  },
  count(name) {
    const collection = engine.collection(name)
    return collection ? engine.source(collection).reader.count(collection) : 0
  },
  geoFields(name) {
    const collection = engine.collection(name)
    return collection ? geoFieldsOf(collection) : []
  },
  indexes: name => engine.collection(name)?.indexes ?? [],
})
