/** Writes what a pipeline answered: `$out` replaces a collection, `$merge` brings documents into one. */
import { duplicateKey, requestFailed } from '../../errors'
import type { Engine } from '../engine'
import { compileExpression } from '../expressions/compile'
import { valueAtPath } from '../expressions/paths'
import { collectionName } from '../params'
import { find, type Source } from '../query/find'
import { runPipeline } from '../stages/pipeline'
import type { Merge, Out, Writing } from '../stages/writing'
import type { Collection } from '../store/catalog'
import type { Stored } from '../store/records'
import type { Change } from '../store/writer'
import { textOf } from '../values/compare'
import { cloneDocument } from '../values/fields'
import type { Document } from '../values/types'
import { storable } from './storable'

const target = async (engine: Engine, name: string): Promise<Collection> => {
  const parsed = collectionName.safeParse(name)
  if (!parsed.success) throw requestFailed(`Invalid collection name: ${name}`)
  await engine.createCollection(parsed.data)
  return engine.require(parsed.data)
}

const writeOut = async (engine: Engine, out: Out, documents: readonly Document[]): Promise<void> => {
  const collection = await target(engine, out.collection)
  const added = documents.map(storable)
  await engine.writeWhole(reader => {
    const removed: Change[] = [...reader.scan(collection)].map(before => ({ collection, before }))
    return { changes: [...removed, ...added.map(after => ({ collection, after }))], result: undefined }
  })
}

const lookUp = (source: Source, merge: Merge, document: Document): Stored | undefined => {
  const criteria = Object.fromEntries(
    merge.on.map(path => [path, { $eq: valueAtPath(document, path.split('.')) ?? null }]),
  )
  return find(source, { criteria, limit: 1 })[0]?.stored
}

const computed = (
  engine: Engine,
  merge: Merge,
  stages: readonly Document[],
  old: Document,
  fresh: Document,
) => {
  const scope = { ...engine.scope(), ROOT: fresh, CURRENT: fresh }
  const bound = Object.entries(merge.let).map(
    ([name, spec]) => [name, compileExpression(spec)(scope)] as const,
  )
  const source = { find: () => [old], count: () => 1, geoFields: () => [], indexes: () => [] }
  const [result] = runPipeline(stages, {
    collection: merge.into,
    source,
    scope: { ...engine.scope(), ...Object.fromEntries(bound), new: fresh },
  })
  return { ...result, _id: old._id }
}

const matched = (engine: Engine, merge: Merge, old: Document, fresh: Document): Document | undefined => {
  const { whenMatched } = merge
  if (whenMatched === 'keepExisting') return undefined
  if (whenMatched === 'fail') throw duplicateKey(merge.into, '_id_', `{ _id: ${textOf(old._id)} }`)
  if (whenMatched === 'replace') return { ...fresh, _id: old._id }
  if (whenMatched === 'merge') return { ...cloneDocument(old), ...fresh, _id: old._id }
  return computed(engine, merge, whenMatched, old, fresh)
}

const mergeOne = (engine: Engine, merge: Merge, source: Source, document: Document): Change | undefined => {
  const { collection } = source
  const before = lookUp(source, merge, document)
  if (before) {
    const after = matched(engine, merge, before.document, document)
    return after && { collection, before, after }
  }
  if (merge.whenNotMatched === 'fail')
    throw requestFailed('$merge could not find a matching document in the target collection')
  return merge.whenNotMatched === 'insert' ? { collection, after: storable(document) } : undefined
}

/** One after the other, as MongoDB does: two documents of one key meet. What was written before a failure stays. */
const writeMerge = async (engine: Engine, merge: Merge, documents: readonly Document[]): Promise<void> => {
  const collection = await target(engine, merge.into)
  for (const document of documents)
    await engine.write(reader => {
      const change = mergeOne(engine, merge, { ...engine.source(collection), reader }, document)
      return { changes: change ? [change] : [], result: undefined }
    })
}

/** @throws CloudError for a duplicate key, a document that is too large, or as `whenMatched` and `whenNotMatched` ask */
export const writeResults = (
  engine: Engine,
  writing: Writing,
  documents: readonly Document[],
): Promise<void> =>
  writing.kind === 'out' ? writeOut(engine, writing, documents) : writeMerge(engine, writing, documents)
