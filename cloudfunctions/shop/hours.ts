import { local } from '../kit/clock'
import type { Merchant, ShopItem, Span } from './collections'
import { WEEKDAYS } from './labels'

const timeOf = (at: Date) => local(at).format('HH:mm')

/** Monday is 0. */
const weekdayOf = (at: Date) => (local(at).day() + 6) % 7

const within = ({ from, to }: Span, time: string) => from <= time && time < to

/** Whether the place receives people at this moment. */
export const isOpen = ({ status, hours }: Pick<Merchant, 'status' | 'hours'>, at: Date) =>
  status === 'open' && (hours[weekdayOf(at)] ?? []).some(span => within(span, timeOf(at)))

/** Why an item cannot be redeemed at this moment, in words that say when it can; undefined when it can. */
export function shutBecause(item: Pick<ShopItem, 'opensAt' | 'closesAt' | 'daily'>, at: Date) {
  const { opensAt, closesAt, daily } = item
  if (opensAt && at < opensAt) return `${local(opensAt).format('M月D日 HH:mm')} 开始兑换`
  if (closesAt && at >= closesAt) return '兑换时间已经结束'
  if (daily && !within(daily, timeOf(at))) return `每天 ${daily.from} 至 ${daily.to} 可以兑换`
  return undefined
}

const dayWords = (spans: Span[]) =>
  spans.length === 0 ? '休息' : spans.map(({ from, to }) => `${from}–${to}`).join('、')

/** «周一至周五 09:00–17:00；周六、周日 休息»: days with the same hours in one phrase. */
export function weekInWords(hours: Span[][]): string {
  const runs: { first: number; last: number; words: string }[] = []
  for (const [day, spans] of hours.entries()) {
    const words = dayWords(spans)
    const run = runs.at(-1)
    if (run?.words === words) run.last = day
    else runs.push({ first: day, last: day, words })
  }
  if (runs.length === 1) return `每天 ${runs[0]?.words}`
  return runs.map(({ first, last, words }) => `${daysInWords(first, last)} ${words}`).join('；')
}

function daysInWords(first: number, last: number) {
  if (first === last) return WEEKDAYS[first] ?? ''
  return `${WEEKDAYS[first]}${last === first + 1 ? '、' : '至'}${WEEKDAYS[last]}`
}
