/** The documents of a collection for people: found, replaced, deleted. Neither the profile nor the scan policy counts these. */
import { z } from 'zod'
import { checkStorable } from '../../database/actions/storable'
import { type Found, find, type QueryRun } from '../../database/query/find'
import { findById, idText } from '../../database/query/identity'
import type { Collection } from '../../database/store/catalog'
import { bodyOf } from '../../database/store/prepare'
import type { Stored } from '../../database/store/records'
import type { Document } from '../../database/values/types'
import { badRequest, HttpError, notFound } from '../../errors'
import { readObject, readOrder, readValue, refusalOf, refusing, write } from './extended-json'
import { type EmulatorParts, numberOf, readBodyAs } from './parts'
import type { DocumentPage, DocumentView, Done } from './types'

const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100
const MAX_SKIP = 1_000_000
/** A page of large documents ends early, in characters. */
const PAGE_CHARACTERS = 1024 * 1024

const collectionOf = ({ engine }: EmulatorParts, name: string): Collection => {
  const collection = engine.collection(name)
  if (!collection) throw notFound(`没有名为 ${name} 的集合`)
  return collection
}

const viewOf = ({ stored, document }: Found): DocumentView => ({
  id: write(document._id),
  json: write(document, 2),
  version: stored?.version ?? 0,
})

const fitting = (found: readonly Found[]): DocumentView[] => {
  const views: DocumentView[] = []
  let characters = 0
  for (const item of found) {
    const view = viewOf(item)
    characters += view.json.length
    if (views.length > 0 && characters > PAGE_CHARACTERS) break
    views.push(view)
  }
  return views
}

/** @throws HttpError 404 for an unknown collection, 400 for a query that is none */
export const listDocuments = (parts: EmulatorParts, query: URLSearchParams): DocumentPage => {
  const { engine } = parts
  const now = engine.clock.now()
  const collection = collectionOf(parts, query.get('collection') ?? '')
  const criteria = readObject(query.get('query') ?? '', '查询条件', now)
  const order = readOrder(query.get('order') ?? '', now)
  const skip = numberOf(query, 'skip', 0, MAX_SKIP)
  const limit = numberOf(query, 'limit', DEFAULT_LIMIT, MAX_LIMIT)
  const runs: QueryRun[] = []
  const source = engine.source(collection)
  const watched = { ...source, onScan: undefined, onRun: (run: QueryRun) => runs.push(run) }
  const found = refusing('查询条件有误', () =>
    find(watched, { criteria, order, skip, limit: limit + 1, scope: engine.scope() }),
  )
  const items = fitting(found.slice(0, limit))
  return {
    items,
    total: source.reader.count(collection),
    more: items.length < found.length,
    indexes: runs[0]?.indexes ?? [],
    examined: runs[0]?.examined ?? 0,
  }
}

const putSchema = z.object({
  collection: z.string(),
  id: z.string(),
  document: z.string(),
  version: z.number().optional(),
})

/** @throws HttpError 404 when it is gone, 409 when it is not the version that was read */
const current = (stored: Stored | undefined, version: number | undefined): Stored => {
  if (!stored) throw notFound('这个文档已经不在了')
  if (version !== undefined && stored.version !== version)
    throw new HttpError(409, 'CONFLICT', '保存失败：文档在您编辑期间被改动过，请取消后重新编辑')
  return stored
}

const replacement = (stored: Stored, { _id, ...fields }: Document): Document => {
  if (_id !== undefined && idText(_id) !== idText(stored.document._id)) throw badRequest('文档的 _id 不能改')
  const document = { _id: stored.document._id, ...fields }
  checkStorable(document)
  bodyOf(document)
  return document
}

/** @throws HttpError 404, 409, 400 when the database refuses the document */
export const putDocument = async (parts: EmulatorParts, body: unknown): Promise<Done> => {
  const { engine } = parts
  const wanted =
    '{"collection": 集合, "id": 文档 _id 的扩展 JSON, "document": 文档的扩展 JSON, "version": 可不填}'
  const put = readBodyAs(putSchema, body, wanted)
  const collection = collectionOf(parts, put.collection)
  const now = engine.clock.now()
  const id = readValue(put.id, '文档的 _id', now)
  const document = readObject(put.document, '文档', now)
  await engine
    .write(reader => {
      const before = current(findById(reader, collection, id), put.version)
      return { changes: [{ collection, before, after: replacement(before, document) }], result: undefined }
    })
    .catch((error: unknown) => {
      throw refusalOf('数据库不接受这个文档', error)
    })
  return { ok: true }
}

const deleteSchema = z.object({ collection: z.string(), id: z.string() })

/** @throws HttpError 404, 400 */
export const deleteDocument = async (parts: EmulatorParts, body: unknown): Promise<Done> => {
  const wanted = '{"collection": 集合, "id": 文档 _id 的扩展 JSON}'
  const asked = readBodyAs(deleteSchema, body, wanted)
  const collection = collectionOf(parts, asked.collection)
  const id = readValue(asked.id, '文档的 _id', parts.engine.clock.now())
  await parts.engine.write(reader => {
    const before = current(findById(reader, collection, id), undefined)
    return { changes: [{ collection, before }], result: undefined }
  })
  return { ok: true }
}
