/** Collections in memory for tests of pipelines. */
import { bareScope } from '../expressions/compile'
import { compileMatch } from '../match/compile'
import { sortDocuments } from '../query/sort'
import type { Document } from '../values/types'
import { runPipeline } from './pipeline'
import type { PipelineSource } from './types'

type Collections = Readonly<Record<string, readonly Document[]>>
type Query = Parameters<PipelineSource['find']>[1]

export const NOW = new Date('2024-05-06T07:08:09.010Z')

/** Reads arrays; remembers the queries it was asked and how many documents were taken from it. */
export class MemorySource implements PipelineSource {
  readonly queries: { collection: string; query: Query }[] = []
  read = 0

  constructor(
    private readonly collections: Collections,
    private readonly geo: readonly string[] = [],
  ) {}

  find(collection: string, query: Query): Iterable<Document> {
    this.queries.push({ collection, query })
    const { criteria, order = [], limit, scope } = query
    const matches = compileMatch(criteria, scope)
    const found = (this.collections[collection] ?? []).filter(document => matches(document))
    return this.reading(sortDocuments(found, order).slice(0, limit))
  }

  count(collection: string): number {
    return this.collections[collection]?.length ?? 0
  }

  geoFields(): readonly string[] {
    return this.geo
  }

  indexes() {
    return [{ name: '_id_', keys: [['_id', 1]] as const }]
  }

  private *reading(documents: readonly Document[]): Iterable<Document> {
    for (const document of documents) {
      this.read += 1
      yield document
    }
  }
}

const isList = (data: readonly Document[] | Collections): data is readonly Document[] => Array.isArray(data)

const sourceOf = (data: readonly Document[] | Collections | MemorySource): MemorySource => {
  if (data instanceof MemorySource) return data
  return new MemorySource(isList(data) ? { c: data } : data)
}

/** Runs a pipeline on the collection `c`, given by itself or among others. */
export const aggregate = (
  data: readonly Document[] | Collections | MemorySource,
  ...stages: readonly Document[]
): Document[] => [...runPipeline(stages, { collection: 'c', source: sourceOf(data), scope: bareScope(NOW) })]
