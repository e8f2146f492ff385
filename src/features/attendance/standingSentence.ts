import type { Output } from '@/platform/call'

type Standing = Pick<Output<'attendance', 'standing'>, 'thisMonth' | 'services' | 'lacking'>

/** «本月已服务 1 次，达标；今年 6 次，还差 4 次». Targets are for members; others just read their figures. */
export function standingSentence({ thisMonth, services, lacking }: Standing, isMember: boolean): string {
  const month = thisMonth?.services ?? 0
  if (!isMember) return `本月已服务 ${month} 次，今年 ${services} 次`
  return `本月已服务 ${month} 次，${monthly(thisMonth)}；今年 ${services} 次，${lackingWords(lacking)}`
}

const monthly = (month: Standing['thisMonth']) =>
  month?.state === 'exempt' ? '免服务' : lackingWords(month?.lacking ?? 0)

export const lackingWords = (lacking: number) => (lacking > 0 ? `还差 ${lacking} 次` : '达标')
