import type { Output } from '@/platform/call'
import { momentLabel, timeLabel } from '@/platform/dates'
import { PAGES } from '@/platform/navigate'

/** What the server found to matter most. */
export type Matter = NonNullable<Output<'report', 'homeTab'>['matter']>

interface Words {
  text: string
  action: string
  path: string
  query: Record<string, string>
}

/** The one thing that matters now, in words, and where to see to it. */
export function wordsOf(matter: Matter): Words {
  switch (matter.kind) {
    case 'checkOut':
    case 'checkIn':
      return ofPresence(matter)
    case 'offer':
      return {
        ...{ path: PAGES.post, query: { id: matter.postId } },
        text: `「${matter.title}」有空位了，请在 ${momentLabel(matter.until)} 前确认`,
        action: '去确认',
      }
    case 'job':
      return {
        ...{ path: PAGES.order, query: { id: matter.orderId } },
        text: `社区派给您：${matter.title}`,
        action: '去接单',
      }
    default:
      return { path: PAGES.wish, query: { id: matter.wishId }, ...ofWish(matter) }
  }
}

function ofPresence({ kind, title, shiftId, startsAt }: Extract<Matter, { shiftId: string }>): Words {
  const to = { path: PAGES.checkIn, query: { shiftId } }
  return kind === 'checkOut'
    ? { ...to, text: `${title} 进行中，走之前记得签退`, action: '去签退' }
    : { ...to, text: `今天 ${timeLabel(startsAt)} ${title}`, action: '去签到' }
}

function ofWish({ kind, title }: Extract<Matter, { wishId: string }>) {
  if (kind === 'wishDone') return { text: `「${title}」说是完成了，请您看看`, action: '去确认' }
  if (kind === 'wishTaken') return { text: `您的心愿「${title}」有人认领了`, action: '去看看' }
  return { text: `您认领的心愿「${title}」`, action: '去看看' }
}
