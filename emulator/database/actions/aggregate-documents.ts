import { z } from 'zod'
import { type Action, data } from '../../service'
import type { Engine } from '../engine'
import { base, parseParams } from '../params'
import { pipelineSource } from '../query/pipeline-source'
import { runPipeline } from '../stages/pipeline'
import { splitWriting } from '../stages/writing'
import { decode, encode } from '../values/ejson'
import { writeResults } from './write-results'

const schema = base.extend({ stages: z.array(z.object({ stageKey: z.string(), stageValue: z.string() })) })

/** `aggregate()...end()`: `{ list: [EJSON, ...] }`; a pipeline that ends in $out or $merge writes and lists nothing. */
export const aggregateDocuments =
  (engine: Engine): Action =>
  async call => {
    const params = parseParams(schema, call)
    const now = engine.clock.now()
    const collection = engine.require(params.collectionName)
    const { stages, writing } = splitWriting(
      params.stages.map(({ stageKey, stageValue }) => ({ [stageKey]: decode(stageValue, now) })),
    )
    const context = {
      collection: collection.name,
      source: pipelineSource(engine),
      scope: engine.scope(),
    }
    const documents = [...runPipeline(stages, context)]
    if (!writing) return data({ list: documents.map(encode) })
    await writeResults(engine, writing, documents)
    return data({ list: [] })
  }
