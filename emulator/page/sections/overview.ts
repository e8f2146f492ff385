/** 概览: the clock, what there is, and what the log warned of. */
import type { ClockState } from '../../http/emulator-api/types'
import type { LogLine } from '../../log'
import { change, get } from '../api'
import { type App, type CreateSection, hashOf } from '../app'
import { type Content, h } from '../dom'
import { cut, span, time } from '../format'
import { button, facts, field, form, table, textOf } from '../parts'

const HOUR_MS = 3_600_000
const LINE_CHARACTERS = 160
const LEVELS = { info: '信息', warn: '警告', error: '错误' } as const

const moved = ({ now }: { now: string }): string => `云端时间现在是 ${time(now)}`

const clockForm = (app: App): Content =>
  form(
    fields => {
      const date = new Date(textOf(fields, 'now'))
      app.act(async () => {
        if (Number.isNaN(date.getTime())) throw new Error('请先选择日期和时间')
        return moved(await change('POST clock', { now: date.toISOString() }))
      })
    },
    { class: 'inline' },
    field('把时间调到', h('input', { type: 'datetime-local', name: 'now', step: 1 })),
    h('button', { type: 'submit' }, '调整'),
  )

const clockButtons = (app: App, { offsetMs }: ClockState): Content => {
  const advance = (words: string, advanceMs: number) =>
    button(words, () => app.act(async () => moved(await change('POST clock', { advanceMs }))))
  return h(
    'p',
    { class: 'buttons' },
    advance('前进 1 小时', HOUR_MS),
    advance('前进 1 天', 24 * HOUR_MS),
    button('恢复真实时间', () => app.act(async () => moved(await change('POST clock', { reset: true }))), {
      disabled: offsetMs === 0,
    }),
  )
}

const offsetText = (offsetMs: number): string =>
  offsetMs === 0 ? '真实时间' : `比真实时间${offsetMs > 0 ? '快' : '慢'} ${span(offsetMs)}`

const link = (section: string, words: string): Content => h('a', { href: hashOf(section) }, words)

/** The first line; the rest of a long one is folded away. */
const logText = (text: string): Content => {
  const [first = ''] = text.split('\n')
  if (text.length <= LINE_CHARACTERS && first === text) return h('span', { class: 'code', lang: 'en' }, text)
  return h(
    'details',
    { lang: 'en' },
    h('summary', { class: 'code' }, cut(first, LINE_CHARACTERS)),
    h('pre', {}, text),
  )
}

const logTable = (lines: readonly LogLine[]): Content =>
  table(
    '日志，最新的在前（真实时间）',
    [{ title: '时间', kind: 'wide' }, { title: '级别', kind: 'short' }, { title: '内容' }],
    lines.map(line => ({
      key: String(line.number),
      cells: [
        time(line.time),
        h('span', { class: line.level !== 'info' && 'bad' }, LEVELS[line.level]),
        logText(line.text),
      ],
    })),
    '没有警告和错误。',
  )

export const overview: CreateSection = app => ({
  id: 'overview',
  title: '概览',
  async load(query) {
    const all = query.get('log') === 'all'
    const [counts, log] = await Promise.all([get('overview'), get('log', { all: all ? 'true' : undefined })])
    const { clock } = counts
    return () => [
      h('h3', {}, '云端时间'),
      h(
        'p',
        { class: 'large' },
        time(clock.now),
        ' ',
        h('small', { class: 'dim' }, offsetText(clock.offsetMs)),
      ),
      clockButtons(app, clock),
      clockForm(app),
      h('p', { class: 'dim' }, '往前调时，途中到期的定时器会依次运行。'),
      h('h3', {}, '现在有'),
      facts([
        ['数据', link('data', `${counts.collections} 个集合，${counts.documents} 个文档`)],
        ['云函数', link('functions', `${counts.functions} 个`)],
        ['最近的调用', link('functions', `${counts.calls} 次，其中失败 ${counts.failedCalls} 次`)],
        ['消息', link('outbox', `${counts.messages} 条`)],
        ['定时器', link('timers', `${counts.timers} 个`)],
        ['文件', link('files', `${counts.files} 个`)],
        ['快照', link('snapshots', `${counts.snapshots} 个`)],
      ]),
      h('h3', {}, all ? '全部日志' : '警告和错误'),
      h(
        'label',
        { class: 'check' },
        h('input', {
          type: 'checkbox',
          checked: all,
          onchange: () => app.go('overview', { log: all ? undefined : 'all' }),
        }),
        '也看普通日志',
      ),
      logTable(log.items),
    ]
  },
})
