/** 文件: what lies in the storage. */
import type { FileEntry } from '../../storage/storage'
import { change, get } from '../api'
import type { CreateSection } from '../app'
import { h } from '../dom'
import { bytes, time } from '../format'
import { button, createOpen, facts, opener, type Row, table } from '../parts'

export const files: CreateSection = app => {
  const open = createOpen(app.draw)
  const remove = async ({ path }: FileEntry) => {
    if (!(await app.confirm(`确定删除文件 ${path}？`, '删除'))) return
    await app.act(async () => {
      await change('DELETE storage', { path })
      return `已删除 ${path}`
    })
  }
  const detail = (file: FileEntry) => [
    facts([
      ['文件 ID', h('code', {}, file.fileID)],
      ['大小', bytes(file.size)],
      ['上传时间', time(file.time)],
      ['上传者', file.owner ?? '云函数'],
    ]),
    h(
      'p',
      { class: 'buttons' },
      h(
        'a',
        {
          class: 'button',
          href: `/emulator/api/storage/open?${new URLSearchParams({ path: file.path })}`,
          target: '_blank',
          rel: 'noreferrer',
        },
        '在新窗口打开',
      ),
      button('删除', () => void remove(file), { class: 'danger' }),
    ),
  ]
  const rowOf = (file: FileEntry): Row => ({
    key: file.path,
    cells: [
      opener(file.path, open.has(file.path), () => open.toggle(file.path)),
      bytes(file.size),
      time(file.time),
    ],
    more: open.has(file.path) && detail(file),
  })
  return {
    id: 'files',
    title: '文件',
    async load() {
      const { items } = await get('storage')
      return () => [
        table(
          '云存储里的文件',
          [{ title: '路径' }, { title: '大小', kind: 'number' }, { title: '上传时间', kind: 'wide' }],
          items.map(rowOf),
          '还没有文件。',
        ),
      ]
    },
  }
}
