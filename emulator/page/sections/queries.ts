/** 索引与慢查询: which indexes there are, which queries were slow, and which index they lack. */
import type { QueryShape } from '../../database/query/profile'
import type { CollectionInfo, IndexInfo } from '../../http/emulator-api/types'
import { get } from '../api'
import type { CreateSection } from '../app'
import { type Content, h } from '../dom'
import { ms } from '../format'
import { createOpen, facts, opener, type Row, table } from '../parts'

const keyText = ({ keys }: IndexInfo): string =>
  keys.map(([path, kind]) => `${path} ${kind === 1 ? '升序' : kind === -1 ? '降序' : kind}`).join('，')

const indexTable = (collections: readonly CollectionInfo[]): Content =>
  table(
    '所有集合的索引',
    [{ title: '集合' }, { title: '索引' }, { title: '字段' }, { title: '唯一' }],
    collections.flatMap(({ name, indexDetails }) =>
      indexDetails.map(index => ({
        key: `${name} ${index.name}`,
        cells: [name, index.name, keyText(index), index.unique ? '是' : '否'],
      })),
    ),
    '还没有集合。',
  )

const suggested = ({ suggestion }: QueryShape): Content =>
  suggestion === undefined ? '这样的查询没有索引能帮上忙。' : ['建议的索引：', h('code', {}, suggestion)]

const served = (shape: QueryShape): Content =>
  shape.indexes.length > 0 ? shape.indexes.join('，') : h('strong', { class: 'bad' }, '扫描整个集合')

const detail = (shape: QueryShape): Content => [
  facts([
    ['查询', h('code', {}, shape.shape)],
    ['用到的索引', served(shape)],
    ['次数', `${shape.runs} 次`],
    ['平均 / 最慢', `${ms(shape.totalMs / shape.runs)} / ${ms(shape.maxMs)}`],
    ['看过 / 返回的文档', `${shape.examined} / ${shape.returned} 个`],
  ]),
  shape.indexes.length === 0 && h('p', {}, suggested(shape)),
]

export const queries: CreateSection = app => {
  const open = createOpen(app.draw)
  const rowOf = (shape: QueryShape): Row => {
    const key = `${shape.collection} ${shape.shape}`
    const toggle = () => open.toggle(key)
    return {
      key,
      cells: [
        opener(shape.collection, open.has(key), toggle),
        h('code', {}, shape.shape),
        served(shape),
        ms(shape.maxMs),
      ],
      more: open.has(key) && detail(shape),
    }
  }
  return {
    id: 'queries',
    title: '索引与慢查询',
    async load() {
      const [shapes, collections] = await Promise.all([get('queries'), get('collections')])
      return () => [
        h('h3', {}, '查询，最慢的在前'),
        table(
          '启动或清空以来的查询，条件相同的算一种',
          [
            { title: '集合' },
            { title: '查询', kind: 'wide' },
            { title: '索引' },
            { title: '最慢', kind: 'number' },
          ],
          shapes.items.map(rowOf),
          '还没有查询。',
        ),
        h('h3', {}, '索引'),
        indexTable(collections.items),
      ]
    },
  }
}
