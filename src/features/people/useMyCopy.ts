import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call, type Input } from '@/platform/call'
import { say } from '@/ui/say'

type Domain = Input<'people', 'exportMyData'>['domain']

/** The parts of the copy, in order, with their titles. */
const PARTS: [Domain, string][] = [
  ['profile', '我的资料'],
  ['rosters', '党员名册'],
  ['reportIns', '双报到'],
  ['unitReportIns', '单位报到'],
  ['teams', '服务队'],
  ['wishes', '我的心愿'],
  ['claimedWishes', '我认领和帮忙的心愿'],
  ['notes', '我写的进展'],
  ['reports', '我的举报'],
  ['photos', '我的照片'],
  ['shifts', '我的岗位'],
  ['orders', '我点的服务'],
  ['jobs', '派给我的服务'],
  ['services', '服务记录'],
  ['vouchers', '兑换记录'],
  ['statement', '积分和时长明细'],
  ['exemptions', '免服务申请'],
  ['certificates', '打卡证明'],
  ['messages', '给我的消息'],
  ['actions', '操作记录'],
]

async function partOf(domain: Domain) {
  const lines: object[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await call('people', 'exportMyData', { domain, ...(cursor && { cursor }) })
    lines.push(...page.items)
    cursor = page.nextCursor
    if (cursor === undefined) return lines
  }
}

/** Collects everything that is kept about the person into one text, part by part. */
export function useMyCopy() {
  const [done, setDone] = useState<number>()
  const [text, setText] = useState<string>()
  const collect = async () => {
    setText(undefined)
    try {
      const copy: Record<string, object[]> = {}
      for (const [index, [domain, title]] of PARTS.entries()) {
        setDone(index)
        copy[title] = await partOf(domain)
      }
      setText(JSON.stringify(copy, null, 2))
    } catch (error) {
      say.problem(error instanceof Error ? error.message : '没有导出，请再试一次')
    } finally {
      setDone(undefined)
    }
  }
  return { done, total: PARTS.length, text, collect }
}

export const copyText = (text: string) => Taro.setClipboardData({ data: text })
