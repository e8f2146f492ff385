/** How a pipeline reads the database; a collection that is not there is empty, as in MongoDB. */
import type { Engine } from '../engine'
import { planQuery } from '../indexes/planner'
import type { PipelineSource } from '../stages/types'
import type { Collection } from '../store/catalog'
import type { Document } from '../values/types'
import { type Find, find } from './find'
import { createHashJoins } from './hash-join'

const geoFieldsOf = (collection: Collection): string[] =>
  collection.indexes.flatMap(index =>
    index.keys.flatMap(([path, kind]) => (kind === '2dsphere' ? [path] : [])),
  )

const documentsOf = (engine: Engine, collection: Collection, query: Find): Document[] =>
  find(engine.source(collection), query).map(item => item.document)

/** For one run of a pipeline. */
export const pipelineSource = (engine: Engine): PipelineSource => {
  const joins = createHashJoins()
  const findIn = (collection: Collection, query: Find): Document[] => {
    const { criteria, order = [], limit } = query
    const scans = planQuery(criteria, order, collection.indexes) === undefined
    const hashed =
      scans && order.length === 0 && limit === undefined
        ? joins.find(collection.name, criteria, () => documentsOf(engine, collection, { criteria: {} }))
        : undefined
    return hashed ?? documentsOf(engine, collection, query)
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
