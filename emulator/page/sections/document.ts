/** One opened document: its JSON, and the ways to change or delete it. */
import type { DocumentView } from '../../http/emulator-api/types'
import { change } from '../api'
import type { App } from '../app'
import { type Content, h } from '../dom'
import { button, field, form, textOf } from '../parts'

const MOST_LINES = 24

/** Draws documents; `close` is told when one is gone. */
export const createDocument = (app: App, close: (key: string) => void) => {
  /** The documents being edited, as they were when that began. */
  const edited = new Map<string, DocumentView>()
  const stop = (key: string) => {
    edited.delete(key)
    app.draw()
  }
  const save = async (collection: string, key: string, { id, version }: DocumentView, document: string) => {
    const done = await app.act(async () => {
      await change('PUT documents', { collection, id, document, version })
      return `已保存 ${id}`
    })
    if (done) stop(key)
  }
  const remove = async (collection: string, key: string, { id }: DocumentView) => {
    if (!(await app.confirm(`确定从集合 ${collection} 删除文档 ${id}？`, '删除'))) return
    const done = await app.act(async () => {
      await change('DELETE documents', { collection, id })
      return `已删除 ${id}`
    })
    if (done) close(key)
  }
  const editor = (collection: string, key: string, document: DocumentView): Content =>
    form(
      fields => void save(collection, key, document, textOf(fields, 'json')),
      { key: 'editor' },
      field(
        '文档（扩展 JSON；_id 不能改）',
        h('textarea', {
          name: 'json',
          value: document.json,
          rows: Math.min(MOST_LINES, document.json.split('\n').length + 1),
          spellcheck: 'false',
        }),
      ),
      h(
        'p',
        { class: 'buttons' },
        h('button', { type: 'submit' }, '保存'),
        button('取消', () => stop(key)),
      ),
    )
  return (collection: string, document: DocumentView, key: string): Content => {
    const before = edited.get(key)
    if (before) return editor(collection, key, before)
    const edit = () => {
      edited.set(key, document)
      app.draw()
    }
    return [
      h('pre', { tabindex: 0, 'aria-label': `文档 ${document.id}` }, document.json),
      h(
        'p',
        { class: 'buttons' },
        button('编辑', edit, { 'aria-label': `编辑 ${document.id}` }),
        button('删除', () => void remove(collection, key, document), {
          class: 'danger',
          'aria-label': `删除 ${document.id}`,
        }),
      ),
    ]
  }
}
