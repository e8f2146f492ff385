/** How a pipeline reads the database; a collection that is not there is empty, as in MongoDB. */
import type { Engine } from '../engine'
import type { PipelineSource } from '../stages/types'
import type { Collection } from '../store/catalog'
import type { Document } from '../values/types'
import { type Find, find, type Source } from './find'
import { createHashJoins } from './hash-join'

const geoFieldsOf = (collection: Collection): string[] =>
  collection.indexes.flatMap(index =>
    index.keys.flatMap(([path, kind]) => (kind === '2dsphere' ? [path] : [])),
  )

/** For one run of a pipeline. */
export const pipelineSource = (engine: Engine): PipelineSource => {
  const joins = createHashJoins()
  const read = (collection: Collection, query: Find): Document[] => {
    const source = engine.source(collection)
    const onScan: Source['onScan'] = (scanned, criteria, order) => {
      source.onScan?.(scanned, criteria, order)
      joins.noteScan(scanned.name, criteria)
    }
    return find({ ...source, onScan }, query).map(item => item.document)
  }
  const findIn = (collection: Collection, query: Find): Document[] => {
    const { criteria, order = [], limit } = query
    const joined =
      order.length === 0 && limit === undefined
        ? joins.find(collection.name, criteria, () => read(collection, { criteria: {} }))
        : undefined
    return joined ?? read(collection, query)
  }
  return {
    find(name, query) {
      const collection = engine.collection(name)
      return collection ? findIn(collection, query) : []
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
  }
}
