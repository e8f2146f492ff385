import { type Action, data } from '../../service'
import type { Engine } from '../engine'
import { base, criteriaOf, ejson, parseParams, queryType } from '../params'
import { find } from '../query/find'

const schema = base.extend({ query: ejson, queryType })

/** `where().count()`: `{ total }`. */
export const calculateDocument =
  (engine: Engine): Action =>
  async call => {
    const params = parseParams(schema, call)
    const collection = engine.require(params.collectionName)
    const source = engine.source(collection)
    const criteria = criteriaOf(params, engine.clock.now())
    const everything = Object.keys(criteria).length === 0
    const total = everything
      ? source.reader.count(collection)
      : find(source, { criteria, scope: engine.scope() }).length
    return data({ total })
  }
