/** The documents of one collection: filtered, ordered, a page at a time. */
import type { DocumentPage, DocumentView } from '../../http/emulator-api/types'
import { get, Refusal } from '../api'
import { type App, type Draw, hashOf } from '../app'
import { type Content, h } from '../dom'
import { cut } from '../format'
import { button, createOpen, field, form, opener, type Row, table, textOf } from '../parts'
import { createDocument } from './document'

const PAGE = 20
const PREVIEW_CHARACTERS = 120

interface View {
  collection: string
  query: string
  order: string
  skip: number
}

const viewOf = (parameters: URLSearchParams): View => ({
  collection: parameters.get('collection') ?? '',
  query: parameters.get('query') ?? '',
  order: parameters.get('order') ?? '',
  skip: Math.max(0, Math.floor(Number(parameters.get('skip')) || 0)),
})

const go = (app: App, { collection, query, order, skip }: View): void =>
  app.go('data', { collection, query, order, skip: skip > 0 ? String(skip) : undefined })

const filter = (app: App, view: View): Content =>
  form(
    fields => go(app, { ...view, query: textOf(fields, 'query'), order: textOf(fields, 'order'), skip: 0 }),
    { class: 'filter' },
    field(
      '条件（扩展 JSON）',
      h('input', {
        name: 'query',
        value: view.query,
        placeholder: '{"status": "open"}',
        spellcheck: 'false',
        autocomplete: 'off',
      }),
    ),
    field(
      '排序',
      h('input', {
        name: 'order',
        value: view.order,
        placeholder: '{"_id": -1}',
        spellcheck: 'false',
        autocomplete: 'off',
      }),
    ),
    h(
      'p',
      { class: 'buttons' },
      h('button', { type: 'submit' }, '查询'),
      button('显示全部', () => go(app, { ...view, query: '', order: '', skip: 0 })),
    ),
  )

const paging = (app: App, view: View, { items, more }: DocumentPage): Content =>
  h(
    'p',
    { class: 'buttons' },
    button('上一页', () => go(app, { ...view, skip: Math.max(0, view.skip - PAGE) }), {
      disabled: view.skip === 0,
    }),
    button('下一页', () => go(app, { ...view, skip: view.skip + PAGE }), { disabled: !more }),
    h('span', { class: 'dim' }, items.length > 0 && `第 ${view.skip + 1} 到 ${view.skip + items.length} 个`),
  )

const served = ({ indexes, examined }: DocumentPage): string =>
  indexes.length > 0
    ? `用到索引 ${indexes.join('，')}，看过 ${examined} 个文档。`
    : `没有用到索引，看过 ${examined} 个文档。`

/** The id without the quotes that most have. */
const plainId = (id: string): string => {
  const value: unknown = JSON.parse(id)
  return typeof value === 'string' ? value : id
}

/** The beginning of the document, without its `_id`. */
const preview = ({ json }: DocumentView): string => {
  const { _id, ...fields } = JSON.parse(json)
  return cut(JSON.stringify(fields), PREVIEW_CHARACTERS)
}

export const createDocuments = (app: App) => {
  const open = createOpen(app.draw)
  const document = createDocument(app, open.close)
  const rowOf = (view: View, item: DocumentView): Row => {
    const key = `${view.collection} ${item.id}`
    return {
      key,
      cells: [opener(plainId(item.id), open.has(key), () => open.toggle(key)), h('code', {}, preview(item))],
      more: open.has(key) && document(view.collection, item, key),
    }
  }
  const results = (view: View, page: DocumentPage): Content => [
    h('p', { class: 'dim' }, `共 ${page.total} 个文档。`, (view.query || view.order) && served(page)),
    table(
      `集合 ${view.collection} 的文档`,
      [{ title: '_id' }, { title: '内容' }],
      page.items.map(item => rowOf(view, item)),
      view.query ? '没有符合条件的文档。' : '这个集合还没有文档。',
    ),
    paging(app, view, page),
  ]
  return async (parameters: URLSearchParams): Promise<Draw> => {
    const view = viewOf(parameters)
    const page = await get('documents', { ...view, limit: PAGE }).catch((error: unknown) => {
      if (error instanceof Refusal) return error
      throw error
    })
    return () => [
      h('p', {}, h('a', { href: hashOf('data') }, '← 所有集合')),
      h('h3', {}, view.collection),
      filter(app, view),
      page instanceof Refusal ? h('p', { class: 'bad', role: 'alert' }, page.message) : results(view, page),
    ]
  }
}
