import { Aggregator } from 'mingo/aggregator'
import { z } from 'zod'
import { CloudError, errorText, invalidParam } from '../../errors'
import { isObject, type JsonObject, parseJson } from '../../json'
import { type Action, data } from '../../service'
import { type Document, decode, encode } from '../ejson'
import type { Engine } from '../engine'
import { base, parseParams } from '../params'
import { find } from '../query/find'
import { mingoOptions } from '../query/operators'
import { parseOrder } from '../query/sort-stage'

const schema = base.extend({ stages: z.array(z.object({ stageKey: z.string(), stageValue: z.string() })) })

type Stage = { key: string; value: unknown }

/** A stage's value is extended JSON when it is an object, and bare JSON when it is a string or a number. */
const parseStage = (stageKey: string, stageValue: string, nowMs: number): Stage => {
  const bare = parseJson(stageValue)
  const value = typeof bare === 'string' || typeof bare === 'number' ? bare : decode(stageValue, nowMs)
  return { key: stageKey, value }
}

/** Leading $match and $sort stages go through the planner; the rest of the pipeline gets what they leave. */
const head = (stages: readonly Stage[]) => {
  const [first, second] = stages
  const match = first?.key === '$match' && isObject(first.value) ? first.value : undefined
  const sortStage = match ? second : first
  const sort = sortStage?.key === '$sort' ? sortStage.value : undefined
  return {
    criteria: match ?? {},
    order: sort === undefined ? [] : parseOrder(sort),
    rest: stages.slice((match ? 1 : 0) + (sort === undefined ? 0 : 1)),
  }
}

const runStages = (engine: Engine, documents: Document[], stages: readonly Stage[]): JsonObject[] => {
  // A $lookup into a collection that is not there finds nothing, as in MongoDB.
  const everything = (name: string) => {
    const collection = engine.collection(name)
    return collection ? find(engine.source(collection), { criteria: {} }).map(item => item.document) : []
  }
  try {
    const pipeline = stages.map(({ key, value }) => ({ [key]: value }))
    return new Aggregator(pipeline, mingoOptions(everything)).run<JsonObject>(documents)
  } catch (error) {
    throw error instanceof CloudError ? error : new CloudError('DATABASE_REQUEST_FAILED', errorText(error))
  }
}

const WRITING = new Set(['$out', '$merge'])

/** `aggregate()...end()`: `{ list: [EJSON, ...] }`. */
export const aggregateDocuments =
  (engine: Engine): Action =>
  async call => {
    const params = parseParams(schema, call)
    const now = engine.clock.now()
    const collection = engine.require(params.collectionName)
    const stages = params.stages.map(stage => parseStage(stage.stageKey, stage.stageValue, now))
    const writing = stages.find(stage => WRITING.has(stage.key))
    if (writing) throw invalidParam(`the stage ${writing.key} is not supported`)
    const { criteria, order, rest } = head(stages)
    const documents = find(engine.source(collection), { criteria, order }).map(item => item.document)
    return data({ list: runStages(engine, documents, rest).map(encode) })
  }
