/** One opened call: how it went, what it cost, what it wrote. */
import type { CallRecord } from '../../functions/calls'
import { type Content, h } from '../dom'
import { bytes, ms, time } from '../format'
import { facts } from '../parts'

const OUTCOMES: Readonly<Record<CallRecord['outcome'], string>> = {
  ok: '成功',
  threw: '抛出错误',
  load: '代码无法加载',
  timeout: '超时',
  memory: '内存超限',
  crashed: '崩溃',
  tooLarge: '返回内容过大',
  busy: '请求过多',
  stopped: '被中止',
}

const SOURCES: Readonly<Record<CallRecord['source'], string>> = {
  client: '小程序或测试',
  function: '其他云函数',
  timer: '定时器',
  page: '本页',
  cloud: '平台',
}

/** How it ended, in words. */
export const outcomeOf = ({ outcome }: CallRecord): Content =>
  h('span', { class: outcome !== 'ok' && 'bad' }, OUTCOMES[outcome])

const timesOf = (call: CallRecord): string =>
  [
    ...(call.initMs === undefined ? [] : [`冷启动 ${ms(call.initMs)}`]),
    `运行 ${ms(call.runMs)}`,
    `计费 ${ms(call.billedMs)}`,
    `从收到到返回 ${ms(call.durationMs)}`,
  ].join('，')

const memoryOf = ({ memoryMb, memoryLimitMb }: CallRecord): string =>
  memoryMb === undefined ? `上限 ${memoryLimitMb} MB` : `${memoryMb} MB，上限 ${memoryLimitMb} MB`

const sizesOf = ({ eventBytes, resultBytes }: CallRecord): string =>
  resultBytes === undefined
    ? `参数 ${bytes(eventBytes)}`
    : `参数 ${bytes(eventBytes)}，返回 ${bytes(resultBytes)}`

const databaseOf = ({ database: { requests, examined, returned } }: CallRecord): string =>
  requests === 0 ? '没有用到' : `${requests} 次请求，查看 ${examined} 条，取回 ${returned} 条`

const logOf = ({ lines }: CallRecord): Content =>
  h(
    'pre',
    { tabindex: 0, 'aria-label': '日志' },
    lines.map(line => h('span', { class: line.startsWith('ERROR RequestId') && 'bad' }, `${line}\n`)),
  )

/** `whole` has the log; until it is read there is only the rest. */
export const callDetail = (call: CallRecord, whole: CallRecord | undefined): Content => [
  facts([
    ['结果', outcomeOf(call)],
    ['时间', time(call.at)],
    ['用户', call.openid ?? '没有'],
    ['来自', SOURCES[call.source]],
    ['耗时', timesOf(call)],
    ['内存', memoryOf(call)],
    ['大小', sizesOf(call)],
    ['数据库', databaseOf(call)],
    ['请求 ID', h('code', {}, call.requestId)],
    ['参数', h('code', {}, call.event)],
  ]),
  whole ? logOf(whole) : h('p', { class: 'dim' }, '正在读取日志……'),
]
