import type { Output } from '@/platform/call'
import { dayLabel, local, momentLabel, timeLabel } from '@/platform/dates'
import { PAGES } from '@/platform/navigate'

export interface Matter {
  text: string
  action: string
  path: string
  query: Record<string, string>
}

interface Known {
  shifts: Output<'post', 'myShifts'>['items']
  wishes: Output<'wish', 'mine'>['items']
  jobs: Output<'menu', 'myJobs'>['items']
  claimed: Output<'wish', 'claimedByMe'>['items']
}

/** The one thing that matters now: what cannot wait comes first. Null when nothing does. */
export function whatMatters({ shifts, wishes, jobs, claimed }: Known): Matter | null {
  return presence(shifts) ?? offer(shifts) ?? ownWish(wishes) ?? job(jobs) ?? promised(claimed)
}

function presence(shifts: Known['shifts']): Matter | null {
  const here = shifts.find(({ status, checkOutOpen }) => status === 'checkedIn' && checkOutOpen)
  if (here)
    return { ...toCheckIn(here.shiftId), text: `${here.title} 进行中，走之前记得签退`, action: '去签退' }
  const today = shifts.find(
    s => s.status === 'claimed' && dayLabel(s.startsAt) === '今天' && local(s.endsAt) > local(),
  )
  if (!today) return null
  return {
    ...toCheckIn(today.shiftId),
    text: `今天 ${timeLabel(today.startsAt)} ${today.title}`,
    action: '去签到',
  }
}

/** A place is kept for a while only. */
function offer(shifts: Known['shifts']): Matter | null {
  const waiting = shifts.find(({ status }) => status === 'offered')
  if (!waiting) return null
  return {
    path: PAGES.post,
    query: { id: waiting.postId },
    text: `「${waiting.title}」有空位了，请在 ${momentLabel(waiting.offerUntil ?? waiting.startsAt)} 前确认`,
    action: '去确认',
  }
}

const toCheckIn = (shiftId: string) => ({ path: PAGES.checkIn, query: { shiftId } })

function ownWish(wishes: Known['wishes']): Matter | null {
  const to = (wishId: string) => ({ path: PAGES.wish, query: { id: wishId } })
  const done = wishes.find(({ status }) => status === 'fulfilled')
  if (done) return { ...to(done.wishId), text: `「${done.title}」说是完成了，请您看看`, action: '去确认' }
  const taken = wishes.find(({ status }) => status === 'claimed')
  return taken
    ? { ...to(taken.wishId), text: `您的心愿「${taken.title}」有人认领了`, action: '去看看' }
    : null
}

function job(jobs: Known['jobs']): Matter | null {
  const waiting = jobs.find(({ status }) => status === 'dispatched')
  if (!waiting) return null
  return {
    path: PAGES.order,
    query: { id: waiting.orderId },
    text: `社区派给您：${waiting.title}`,
    action: '去接单',
  }
}

function promised(claimed: Known['claimed']): Matter | null {
  const mine = claimed.find(({ status }) => status === 'claimed')
  if (!mine) return null
  return {
    path: PAGES.wish,
    query: { id: mine.wishId },
    text: `您认领的心愿「${mine.title}」`,
    action: '去看看',
  }
}
