import type { Output } from '@/platform/call'

type Standing = Pick<
  Output<'attendance', 'standing'>,
  'thisMonth' | 'services' | 'perMonth' | 'perYear' | 'met'
>

/** «本月已服务 1 次，达标；今年 6 次，还差 4 次». Targets are for members; others just read their figures. */
export function standingSentence(
  { thisMonth, services, perMonth, perYear, met }: Standing,
  isMember: boolean,
): string {
  const month = thisMonth?.services ?? 0
  if (!isMember) return `本月已服务 ${month} 次，今年 ${services} 次`
  const monthly = month >= perMonth ? '达标' : `还差 ${perMonth - month} 次`
  const yearly = met ? '达标' : `还差 ${perYear - services} 次`
  return `本月已服务 ${month} 次，${monthly}；今年 ${services} 次，${yearly}`
}
