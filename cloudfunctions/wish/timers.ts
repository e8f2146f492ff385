import { command } from '../kit/cloud'
import { conflict } from '../kit/errors'
import type { Message } from '../kit/message'
import { BATCH, forEachDue } from '../kit/timer'
import { unclaimed } from './claim'
import { type Wish, wishes } from './collections'
import { dueOf, termsOf } from './due'
import { moveByTimer, toClaimer, toTakers, toWisher } from './move'
import { recheckPhotos } from './photos'

/** What the clock does to wishes that wait: a batch of those that are due, each as it stands now. */
export async function passTime(at: Date) {
  const where = { dueAt: command.lte(at) }
  const due = await wishes.find({ where, orderBy: [['dueAt', 'asc']], limit: BATCH })
  const moved = await forEachDue(due, ({ _id }) => doDue(_id, at))
  return { moved, photos: await recheckPhotos(at) }
}

/** Delivered twice, or beaten by somebody who acted meanwhile, nothing is due any more, and nothing happens. */
const doDue = (wishId: string, at: Date) =>
  moveByTimer({
    wishId,
    action: current => dueNow(current, at),
    patch: current => PATCHES[dueNow(current, at)],
    tells: (wish, before) => TELLING[dueNow(before, at)](before, wish),
  })

function dueNow(wish: Wish, at: Date) {
  const due = dueOf(wish)
  if (!due || due.at > at) throw conflict('现在没有要办的')
  return due.what
}

const PATCHES = {
  expire: {},
  remind: { nudged: true },
  release: unclaimed,
  ask: { nudged: true },
  overdue: { overdue: true },
}

type Tell = (before: Wish, after: Wish) => Message[]

const TELLING: Record<keyof typeof PATCHES, Tell> = {
  expire: (_, wish) => [toWisher(wish, '还需要的话，可以重新打开')],
  remind: (_, wish) =>
    toTakers(wish, `请写一句进展，再过 ${termsOf(wish).releaseDays - termsOf(wish).remindDays} 天会转给别人`),
  release: (before, wish) => [
    toWisher(wish, '认领人一直没有进展，心愿重新等人认领'),
    ...toClaimer({ ...before, status: wish.status }, '太久没有进展，已转给其他邻居'),
  ],
  ask: (_, wish) => [toWisher(wish, '请看看办好了没有，点开确认一下')],
  overdue: (_, wish) => [toWisher(wish, '您一直没有确认，社区会来问问您')],
}
