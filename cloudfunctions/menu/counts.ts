import { command } from '../kit/cloud'
import type { Patch } from '../kit/document'
import { conflict, forbidden } from '../kit/errors'
import type { Person } from '../kit/person'
import type { MenuItem, Order } from './collections'

const FULL = '这项服务的名额刚刚约满，请看看其他服务'

type Session = NonNullable<MenuItem['sessions']>[number]

/** Nobody orders a session that has begun. */
export const isOver = ({ startsAt }: Session, at: Date) => startsAt <= at

/** How many places somebody who orders now can have: of a dated service, those of the sessions still to come. */
export const placesLeft = (
  { capacity, ordered, sessions }: Pick<MenuItem, 'capacity' | 'ordered' | 'sessions'>,
  at: Date,
) =>
  sessions
    ? sessions.filter(one => !isOver(one, at)).reduce((sum, one) => sum + one.capacity - one.ordered, 0)
    : capacity - ordered

/** The item with one more order of it, or of one of its sessions. Errors: CONFLICT when that is full or over. */
export function withOneMore(item: MenuItem, index: number | undefined, at: Date): Patch<MenuItem> {
  if (item.ordered >= item.capacity) throw conflict(FULL)
  const ordered = item.ordered + 1
  if (!item.sessions) return { ordered }
  const chosen = index === undefined ? undefined : item.sessions[index]
  if (!chosen) throw conflict('请先选一个场次')
  if (isOver(chosen, at)) throw conflict('这一场已经开始了，请选别的场次')
  if (chosen.ordered >= chosen.capacity) throw conflict('这一场刚刚约满，请选别的场次')
  const sessions = item.sessions.map((one, place) =>
    place === index ? { ...one, ordered: one.ordered + 1 } : one,
  )
  return { ordered, sessions }
}

/** One order less: of the item, and of the session that was chosen. */
export const oneLess = ({ session }: Pick<Order, 'session'>): Patch<MenuItem> => ({
  ordered: command.inc(-1),
  ...(session && { [`sessions.${session.index}.ordered`]: command.inc(-1) }),
})

/** Throws unless the item is for this person; elders and named groups say so themselves (`declared`). */
export function assertIsFor(item: MenuItem, person: Person, declared: boolean) {
  const isMember = person.memberships.some(one => one.communityId === item.communityId)
  if (item.kindOf === 'orgLife' && !isMember && !item.openToOthers)
    throw forbidden('这项组织生活只面向报到党员，请看看欢迎群众参加的项目')
  const { who = 'everyone', groups = [] } = item.audience ?? {}
  if (who === 'members' && !isMember) throw forbidden('这项服务只面向报到党员，请看看其他服务')
  if (who === 'elders' && !declared) throw conflict('这项服务面向 60 岁及以上老人，请先确认符合条件')
  if (who === 'groups' && !declared) throw conflict(`这项服务面向${groups.join('、')}，请先确认符合条件`)
}
