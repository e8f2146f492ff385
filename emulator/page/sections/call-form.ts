/** Calls a function by hand, on behalf of a person. */
import type { CallAnswer } from '../../http/emulator-api/types'
import { change } from '../api'
import { type App, hashOf } from '../app'
import { type Content, h } from '../dom'
import { field, form, textOf } from '../parts'

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text === '' ? '{}' : text)
  } catch (error) {
    throw new Error(`参数不是合法的 JSON：${error instanceof Error ? error.message : ''}`)
  }
}

const indented = (json: string): string => JSON.stringify(JSON.parse(json), undefined, 2)

const answerOf = ({ requestId, result, error }: CallAnswer): Content => [
  h(
    'p',
    {},
    error === undefined ? '返回：' : h('span', { class: 'bad' }, '失败：'),
    ' ',
    h('a', { href: hashOf('functions', { call: requestId }) }, '看这次调用的日志'),
  ),
  h('pre', { tabindex: 0, 'aria-label': '返回的内容' }, result === undefined ? error : indented(result)),
]

export const createCallForm = (app: App) => {
  let answer: CallAnswer | undefined
  const call = (fields: FormData) =>
    app.act(async () => {
      const name = textOf(fields, 'name')
      const event = parse(textOf(fields, 'event'))
      answer = await change('POST functions/call', { name, event, openid: textOf(fields, 'openid') })
      return answer.error === undefined ? `${name} 已返回` : `${name} 失败了`
    })
  return (names: readonly string[]): Content =>
    names.length > 0 && [
      form(
        fields => void call(fields),
        { class: 'filter', key: 'call' },
        field(
          '云函数',
          h(
            'select',
            { name: 'name' },
            names.map(name => h('option', { key: name, value: name }, name)),
          ),
        ),
        field('用户（openid，可以不填）', h('input', { name: 'openid', autocomplete: 'off' })),
        field(
          '参数（JSON）',
          h('textarea', { name: 'event', rows: 3, spellcheck: 'false', placeholder: '{}' }),
        ),
        h('p', { class: 'buttons' }, h('button', { type: 'submit' }, '调用')),
      ),
      h('div', { 'aria-live': 'polite', key: 'answer' }, answer && answerOf(answer)),
    ]
}
