import type { Output } from '@/platform/call'
import { momentLabel } from '@/platform/dates'

type Shift = Output<'post', 'get'>['shifts'][number]
type Post = Output<'post', 'get'>

/** How many are wanted and how many are there, in words. */
export function placesWords(
  { capacity, taken, free, waiting, opensAt, status, cancelReason }: Shift,
  now: string,
) {
  if (status === 'cancelled') return `社区已取消：${cancelReason ?? ''}`
  if (opensAt && opensAt > now) return `${momentLabel(opensAt)} 开始认领`
  const places = free > 0 ? `需要 ${capacity} 人，还差 ${free} 人` : `需要 ${capacity} 人，${taken} 人已认领`
  return waiting > 0 ? `${places}，${waiting} 人候补` : places
}

/** Where one stands with a shift, when there is more to say than the state. */
export function ownWords({ position, offerUntil }: Pick<Shift, 'position' | 'offerUntil'>) {
  if (offerUntil) return `有空位了，请在 ${momentLabel(offerUntil)} 前确认`
  return position ? `您排在第 ${position} 位，有空位会通知您` : undefined
}

/** What is asked of whoever comes; empty when nothing is. */
export const termsWords = ({ membersOnly, skills, minAge, cap }: Post) =>
  [
    membersOnly && '面向已报到的党员',
    skills.length > 0 && `需要会：${skills.join('、')}`,
    minAge !== undefined && `年满 ${minAge} 周岁`,
    cap,
  ]
    .filter(Boolean)
    .join('；')
