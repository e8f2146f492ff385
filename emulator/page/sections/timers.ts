/** 定时器: when each runs next, how it went last, and a button that runs it now. */
import type { TimerInfo } from '../../functions/timers/timers'
import { change, get } from '../api'
import { type App, type CreateSection, hashOf } from '../app'
import { type Content, h } from '../dom'
import { cut, time } from '../format'
import { button, table } from '../parts'

const ERROR_CHARACTERS = 80

const lastRun = ({ lastRun }: TimerInfo): Content => {
  if (!lastRun) return '上次：还没有运行过'
  const { ok, error = '', dueAt, requestId } = lastRun
  const at =
    requestId === undefined
      ? time(dueAt)
      : h('a', { href: hashOf('functions', { call: requestId }) }, time(dueAt))
  const result = ok ? '成功' : h('span', { class: 'bad' }, `失败：${cut(error, ERROR_CHARACTERS)}`)
  return ['上次：', at, ' ', result]
}

const next = ({ nextAt, error }: TimerInfo): Content => {
  if (error !== undefined)
    return h('span', { class: 'bad' }, '表达式有误：', h('span', { lang: 'en' }, error))
  return nextAt === undefined ? '不再运行' : `下次：${time(nextAt)}`
}

const runNow = (app: App, { functionName, triggerName }: TimerInfo): Content =>
  button(
    '立即运行',
    () =>
      app.act(async () => {
        const { error } = await change('POST timers/run', { functionName, triggerName })
        if (error !== undefined) throw new Error(`${triggerName} 运行失败：${cut(error, ERROR_CHARACTERS)}`)
        return `${triggerName} 运行成功`
      }),
    { 'aria-label': `立即运行 ${triggerName}` },
  )

export const timers: CreateSection = app => ({
  id: 'timers',
  title: '定时器',
  async load() {
    const { items } = await get('timers')
    return () => [
      table(
        '云函数 config.json 里的定时触发器；表达式按北京时间计算',
        [{ title: '定时器' }, { title: '运行' }, { title: '操作' }],
        items.map(timer => ({
          key: `${timer.functionName} ${timer.triggerName}`,
          cells: [
            [
              h('strong', {}, timer.triggerName),
              h('br'),
              timer.functionName,
              h('br'),
              h('code', {}, timer.config),
            ],
            [next(timer), h('br'), lastRun(timer)],
            runNow(app, timer),
          ],
        })),
        '没有云函数声明了定时触发器。',
      ),
    ]
  },
})
