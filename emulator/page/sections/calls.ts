/** The recent calls: filtered by function and outcome; one that is opened shows its log and its times. */
import type { CallRecord } from '../../functions/calls'
import { get } from '../api'
import { type App, hashOf } from '../app'
import { type Content, h } from '../dom'
import { ms, time } from '../format'
import { createOpen, field, opener, type Row, table } from '../parts'
import { callDetail, outcomeOf } from './call'

const SHOWN = 50

const filters = (app: App, query: URLSearchParams, names: readonly string[]): Content => {
  const name = query.get('function') ?? ''
  const failed = query.get('failed') ?? ''
  return h(
    'div',
    { class: 'inline' },
    field(
      '云函数',
      h(
        'select',
        {
          value: name,
          onchange: ({ target }) =>
            target instanceof HTMLSelectElement && app.go('functions', { function: target.value, failed }),
        },
        h('option', { value: '' }, '全部'),
        names.map(item => h('option', { key: item, value: item }, item)),
      ),
    ),
    h(
      'label',
      { class: 'check' },
      h('input', {
        type: 'checkbox',
        checked: failed !== '',
        onchange: () => app.go('functions', { function: name, failed: failed === '' ? 'true' : '' }),
      }),
      '只看失败的',
    ),
  )
}

const emptyText = (query: URLSearchParams): string => {
  if (query.has('call')) return '这次调用已经不在记录里了。'
  return query.toString() !== '' ? '没有这样的调用。' : '还没有调用。'
}

/** Reads calls with their logs, by request id; those that are not kept any more are left out. */
const readWhole = async (ids: readonly string[]): Promise<Map<string, CallRecord>> => {
  const answers = await Promise.all(ids.map(requestId => get('calls', { requestId })))
  return new Map(answers.flatMap(({ items }) => items.map(call => [call.requestId, call] as const)))
}

export const createCalls = (app: App) => {
  const open = createOpen(app.refresh)
  const rowOf = (call: CallRecord, only: boolean, whole: CallRecord | undefined): Row => {
    const isOpen = only || open.has(call.requestId)
    return {
      key: call.requestId,
      cells: [
        opener(call.name, isOpen, () => (only ? app.go('functions') : open.toggle(call.requestId))),
        outcomeOf(call),
        ms(call.durationMs),
        time(call.at),
        call.openid,
      ],
      more: isOpen && callDetail(call, whole),
    }
  }
  return async (query: URLSearchParams) => {
    const only = query.get('call') ?? undefined
    const { items } = await get('calls', {
      requestId: only,
      function: query.get('function') ?? undefined,
      failed: query.get('failed') ?? undefined,
      limit: SHOWN,
      lines: 'false',
    })
    const ids = items.map(call => call.requestId)
    const whole = await readWhole(ids.filter(id => only !== undefined || open.has(id)))
    return (names: readonly string[]): Content => [
      only === undefined
        ? filters(app, query, names)
        : h('p', {}, h('a', { href: hashOf('functions') }, '← 所有调用')),
      table(
        only === undefined ? `最近的调用，最新的在前，最多 ${SHOWN} 次` : '一次调用',
        [
          { title: '云函数' },
          { title: '结果' },
          { title: '耗时', kind: 'number' },
          { title: '时间', kind: 'wide' },
          { title: '用户', kind: 'wide' },
        ],
        items.map(call => rowOf(call, only !== undefined, whole.get(call.requestId))),
        emptyText(query),
      ),
    ]
  }
}
