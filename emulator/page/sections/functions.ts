/** 云函数: what was found in the functions folder, a call by hand, and the recent calls. */
import type { FunctionInfo } from '../../functions/runtime'
import { get } from '../api'
import type { CreateSection } from '../app'
import { type Content, h } from '../dom'
import { table } from '../parts'
import { createCallForm } from './call-form'
import { createCalls } from './calls'

const configOf = ({ timeoutS, memoryMb, openapi, problems }: FunctionInfo): Content => [
  `超时 ${timeoutS} 秒，内存 ${memoryMb} MB`,
  openapi.length > 0 && [h('br'), '可用接口：', h('code', {}, openapi.join('，'))],
  problems.map(problem =>
    h('p', { class: 'bad' }, 'config.json 有问题：', h('span', { lang: 'en' }, problem)),
  ),
]

const instancesOf = ({ instances, waiting }: FunctionInfo): string =>
  waiting > 0 ? `${instances} 个，${waiting} 个调用在排队` : `${instances} 个`

const functionTable = (items: readonly FunctionInfo[]): Content =>
  table(
    '找到的云函数',
    [{ title: '名字' }, { title: '配置' }, { title: '实例', kind: 'number' }],
    items.map(item => ({
      key: item.name,
      cells: [h('strong', {}, item.name), configOf(item), instancesOf(item)],
    })),
    '没有找到云函数：函数文件夹里每个带 index.js 的文件夹是一个云函数。',
  )

export const functions: CreateSection = app => {
  const callForm = createCallForm(app)
  const calls = createCalls(app)
  return {
    id: 'functions',
    title: '云函数',
    async load(query) {
      const [found, drawCalls] = await Promise.all([get('functions'), calls(query)])
      const names = found.items.map(item => item.name)
      return () => [
        h('h3', {}, '最近的调用'),
        drawCalls(names),
        h('h3', {}, '手动调用'),
        callForm(names),
        h('h3', {}, '所有云函数'),
        functionTable(found.items),
      ]
    },
  }
}
