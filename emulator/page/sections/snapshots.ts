/** 快照: copies of everything to come back to, and the way to an empty cloud. */
import type { Snapshot } from '../../database/store/snapshots'
import { change, get } from '../api'
import type { App, CreateSection } from '../app'
import { type Content, h } from '../dom'
import { bytes, time } from '../format'
import { button, field, form, table, textOf } from '../parts'

const saveForm = (app: App): Content =>
  form(
    async (fields, element) => {
      const name = textOf(fields, 'name')
      const done = await app.act(async () => {
        if (name === '') throw new Error('请先给快照起个名字')
        await change('POST snapshots', { name })
        return `已保存快照 ${name}`
      })
      if (done) element.reset()
    },
    { class: 'inline' },
    field('新快照的名字', h('input', { name: 'name', autocomplete: 'off', maxlength: 60 })),
    h('button', { type: 'submit' }, '保存快照'),
  )

const restore = async (app: App, name: string) => {
  const question = `确定恢复快照 ${name}？现在的数据、消息和文件会被换掉。`
  if (!(await app.confirm(question, '恢复'))) return
  await app.act(async () => {
    await change('POST snapshots/restore', { name })
    return `已恢复快照 ${name}`
  })
}

const remove = async (app: App, name: string) => {
  if (!(await app.confirm(`确定删除快照 ${name}？`, '删除'))) return
  await app.act(async () => {
    await change('DELETE snapshots', { name })
    return `已删除快照 ${name}`
  })
}

const reset = async (app: App) => {
  const question = '确定清空本地云？数据、消息、文件和调用记录都会删除，时间恢复为真实时间；快照保留。'
  if (!(await app.confirm(question, '全部清空'))) return
  await app.act(async () => {
    await change('POST reset', {})
    return '已清空所有数据'
  })
}

const snapshotTable = (app: App, items: readonly Snapshot[]): Content =>
  table(
    '保存的快照，最新的在前（真实时间）',
    [{ title: '名字' }, { title: '大小', kind: 'number' }, { title: '操作' }],
    items.map(({ name, takenAt, bytes: size }) => ({
      key: name,
      cells: [
        [h('strong', {}, name), h('br'), h('span', { class: 'dim' }, time(takenAt))],
        bytes(size),
        h(
          'span',
          { class: 'buttons' },
          button('恢复', () => void restore(app, name), { 'aria-label': `恢复 ${name}` }),
          button('删除', () => void remove(app, name), { class: 'danger', 'aria-label': `删除 ${name}` }),
        ),
      ],
    })),
    '还没有快照。',
  )

export const snapshots: CreateSection = app => ({
  id: 'snapshots',
  title: '快照',
  async load() {
    const { items } = await get('snapshots')
    return () => [
      h('p', {}, '快照记下所有数据、消息和文件，可以随时恢复。'),
      saveForm(app),
      snapshotTable(app, items),
      h('h3', {}, '清空'),
      h(
        'p',
        {},
        button('清空所有数据', () => void reset(app), { class: 'danger' }),
      ),
    ]
  },
})
