/** 数据: the collections, and the documents of one. */
import type { CollectionInfo } from '../../http/emulator-api/types'
import { get } from '../api'
import { type CreateSection, hashOf } from '../app'
import { type Content, h } from '../dom'
import { table } from '../parts'
import { createDocuments } from './documents'

const collectionTable = (items: readonly CollectionInfo[]): Content =>
  table(
    '所有集合',
    [{ title: '集合' }, { title: '文档', kind: 'number' }, { title: '索引', kind: 'number' }],
    items.map(({ name, documents, indexes }) => ({
      key: name,
      cells: [h('a', { href: hashOf('data', { collection: name }) }, name), documents, indexes.length],
    })),
    '还没有集合。云函数里用 db.createCollection() 创建，或在启动时用 --database 声明。',
  )

export const data: CreateSection = app => {
  const documents = createDocuments(app)
  return {
    id: 'data',
    title: '数据',
    async load(query) {
      if (query.get('collection')) return documents(query)
      const { items } = await get('collections')
      return () => [collectionTable(items)]
    },
  }
}
