import { type Action, data } from '../../service'
import type { Engine } from '../engine'
import { base, criteriaOf, ejson, parseParams } from '../params'
import { find } from '../query/find'

const schema = base.extend({ query: ejson })

/** `where().count()`: `{ total }`. */
export const calculateDocument =
  (engine: Engine): Action =>
  async call => {
    const params = parseParams(schema, call)
    const collection = engine.require(params.collectionName)
    const source = engine.source(collection)
    const criteria = criteriaOf(params.query, engine.clock.now())
    const everything = Object.keys(criteria).length === 0
    return data({ total: everything ? source.reader.count(collection) : find(source, { criteria }).length })
  }
