/** 发件箱: messages that a real cloud would have delivered, and who agreed to get them. */
import type { Message } from '../../openapi/outbox'
import type { PushRecord } from '../../openapi/pushes'
import type { Subscription } from '../../openapi/subscriptions'
import { change, get } from '../api'
import type { App, CreateSection } from '../app'
import { type Content, h } from '../dom'
import { time } from '../format'
import { facts, field, form, table, textOf } from '../parts'

const STATES = { waiting: '等待', delivered: '已送达', failed: '失败', nobody: '没有接收的云函数' } as const

const messageTable = (items: readonly Message[]): Content =>
  table(
    '发出的订阅消息，最新的在前',
    [{ title: '收件人' }, { title: '内容' }],
    items.map((message, index) => ({
      key: String(items.length - index),
      cells: [
        [
          h('strong', {}, message.touser),
          h('br'),
          h('span', { class: 'dim' }, time(message.time)),
          h('br'),
          h('code', {}, message.template_id),
        ],
        [
          facts(Object.entries(message.data).map(([name, { value }]) => [name, value])),
          message.page !== undefined && h('p', { class: 'dim' }, '打开页面：', h('code', {}, message.page)),
        ],
      ],
    })),
    '还没有消息。',
  )

const grantTable = (items: readonly Subscription[]): Content =>
  table(
    '用户允许的订阅消息',
    [{ title: '用户' }, { title: '模板' }, { title: '还可发送', kind: 'number' }],
    items.map(({ openid, templateId, count }) => ({
      key: `${openid} ${templateId}`,
      cells: [openid, templateId, `${count} 条`],
    })),
    '还没有用户允许过。',
  )

const grantForm = (app: App): Content =>
  form(
    async (fields, element) => {
      const openid = textOf(fields, 'openid')
      const templateId = textOf(fields, 'template')
      const done = await app.act(async () => {
        if (openid === '' || templateId === '') throw new Error('请填写用户和模板')
        const { count } = await change('POST subscriptions', { openid, templateId })
        return `${openid} 允许了一条消息，现在还可发送 ${count} 条`
      })
      if (done) element.reset()
    },
    { class: 'inline' },
    field('用户（openid）', h('input', { name: 'openid', autocomplete: 'off' })),
    field('模板 ID', h('input', { name: 'template', autocomplete: 'off' })),
    h('button', { type: 'submit' }, '替用户点一次“允许”'),
  )

const pushTable = (items: readonly PushRecord[]): Content =>
  table(
    '推送给云函数的事件，最新的在前',
    [{ title: '事件' }, { title: '用户' }, { title: '结果' }],
    items.map(({ event, state }, index) => ({
      key: String(items.length - index),
      cells: [
        event.Event,
        event.FromUserName,
        h('span', { class: (state === 'failed' || state === 'nobody') && 'bad' }, STATES[state]),
      ],
    })),
    '还没有推送。',
  )

export const outbox: CreateSection = app => ({
  id: 'outbox',
  title: '发件箱',
  async load() {
    const [messages, grants, pushes] = await Promise.all([get('outbox'), get('subscriptions'), get('pushes')])
    return () => [
      h('h3', {}, '订阅消息'),
      messageTable(messages.items),
      h('h3', {}, '订阅授权'),
      grantTable(grants.items),
      grantForm(app),
      h('h3', {}, '消息推送'),
      pushTable(pushes.items),
    ]
  },
})
