import type { Output } from '@/platform/call'
import type { Tone } from '@/ui/Badge'

type All = Output<'attendance', 'standing'>
export type Standing = Pick<All, 'thisMonth' | 'services' | 'lacking'>

/** «本月已服务 1 次，达标；今年 6 次，还差 4 次». Targets are for members; others just read their figures. */
export function standingSentence({ thisMonth, services, lacking }: Standing, isMember: boolean): string {
  const month = thisMonth?.services ?? 0
  if (!isMember) return `本月已服务 ${month} 次，今年 ${services} 次`
  return `本月已服务 ${month} 次，${monthly(thisMonth)}；今年 ${services} 次，${lackingWords(lacking)}`
}

const monthly = (month: Standing['thisMonth']) =>
  month?.state === 'exempt' ? '免服务' : lackingWords(month?.lacking ?? 0)

const lackingWords = (lacking: number) => (lacking > 0 ? `还差 ${lacking} 次` : '达标')

/** What is wanted, and what it comes to where some months do not count. */
export function targetSentence({
  perMonth,
  perYear,
  required,
}: Pick<All, 'perMonth' | 'perYear' | 'required'>): string {
  const measure = `标准：每月 ${perMonth} 次，每年 ${perYear} 次`
  return required < perYear ? `${measure}；扣除不计的月份，本年折算为 ${required} 次` : measure
}

type MonthState = All['months'][number]['state']

export const MONTH_BADGES: Record<MonthState, { tone: Tone; words: string }> = {
  met: { tone: 'good', words: '达标' },
  exempt: { tone: 'good', words: '免服务' },
  missed: { tone: 'bad', words: '未达标' },
  open: { tone: 'wait', words: '还差' },
  ahead: { tone: 'plain', words: '还没到' },
  before: { tone: 'plain', words: '报到以前' },
}
