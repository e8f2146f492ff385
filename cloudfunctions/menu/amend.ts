import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { badRequest, conflict, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { venues } from '../kit/street'
import { transact } from '../kit/transaction'
import { promising } from '../ledger/budget'
import { costOf } from './budget'
import { type MenuItem, menuItems } from './collections'
import { assertAhead } from './publish'
import type { Session } from './terms'

type Span = Pick<Session, 'startsAt' | 'endsAt' | 'capacity'>

export interface AmendInput {
  itemId: string
  title?: string | undefined
  detail?: string | undefined
  venueId?: string | undefined
  capacity?: number | undefined
  /** Changes of the sessions there are, by their place in the list. */
  sessions?: (Span & { index: number })[] | undefined
  /** Sessions that come to them. */
  more?: Span[] | undefined
}

/** Changes an item of a published menu; who has ordered it is told by the timer within ten minutes. */
export async function amendItem(person: Person, input: AmendInput) {
  const { itemId, title, detail, venueId } = input
  const at = now()
  assertAhead([...(input.sessions ?? []), ...(input.more ?? [])], at)
  const venue = venueId === undefined ? undefined : found(await venues.get(venueId), '这个地点')
  await checkText(person._id, 3, title, detail)
  return promising(setAside =>
    transact(async tx => {
      const item = found(await tx.get(menuItems, itemId), '这项服务')
      const { communityId } = item
      assertSecretaryOf(person, communityId)
      if (item.status !== 'open') throw conflict('这项服务已经停止点单，不能再改')
      if (venue && venue.communityId !== communityId) throw badRequest('请选择本社区的地点')
      const places = placesAfter(item, input, at)
      const promised = costOf({ capacity: places.capacity, reward: item.reward })
      await setAside(communityId, Math.max(0, promised - item.promised))
      await tx.update(menuItems, itemId, {
        ...(title !== undefined && { title }),
        ...(detail !== undefined && { detail }),
        ...(venue && { venueId: venue._id, venueName: venue.name }),
        ...places,
        ...{ promised: Math.max(promised, item.promised), ...tellAll(at) },
      })
      await audit(tx, person, { communityId, ref: `menu:${item.menuId}`, at, action: 'amend' })
      return { itemId }
    }),
  )
}

/** Has the timer tell everyone who ordered, from the first order on. */
const tellAll = (at: Date) => ({ dueAt: at, toldTo: '' })

/** More places, other times: never fewer places than there were, since they were promised. */
function placesAfter(item: MenuItem, { capacity, sessions: changes = [], more = [] }: AmendInput, at: Date) {
  if (!item.sessions) {
    if (changes.length + more.length > 0) throw badRequest('这项服务是预约的，没有场次')
    if (capacity !== undefined && capacity < item.capacity)
      throw badRequest(`名额只能增加，现在是 ${item.capacity} 个`)
    return { capacity: capacity ?? item.capacity }
  }
  const known = item.sessions.length
  if (changes.some(({ index }) => index >= known)) throw badRequest('没有这个场次，请刷新后再试')
  const sessions = [
    ...item.sessions.map((session, index) => changed(session, changes, index, at)),
    ...more.map(one => ({ ...one, ordered: 0 })),
  ]
  return { sessions, capacity: sessions.reduce((sum, one) => sum + one.capacity, 0) }
}

function changed(
  session: Session,
  changes: NonNullable<AmendInput['sessions']>,
  index: number,
  at: Date,
): Session {
  const change = changes.find(one => one.index === index)
  if (!change) return session
  if (session.startsAt <= at) throw conflict('有场次已经开始，不能再改时间')
  if (change.capacity < session.capacity)
    throw badRequest(`名额只能增加，这一场现在是 ${session.capacity} 个`)
  const { startsAt, endsAt, capacity } = change
  return { ...session, startsAt, endsAt, capacity }
}

/** Takes one item off a published menu: orders nobody has accepted are declined with the reason, everyone is told. */
export async function withdrawItem(person: Person, { itemId, reason }: { itemId: string; reason: string }) {
  const at = now()
  await checkText(person._id, 3, reason)
  return transact(async tx => {
    const item = found(await tx.get(menuItems, itemId), '这项服务')
    assertSecretaryOf(person, item.communityId)
    if (item.status === 'withdrawn') throw conflict('这项服务已经撤下了')
    const patch = { status: 'withdrawn' as const, withdrawnReason: reason, settlesAt: at }
    await tx.update(menuItems, itemId, { ...patch, ...tellAll(at) })
    const line = { communityId: item.communityId, ref: `menu:${item.menuId}`, at, reason }
    await audit(tx, person, { ...line, action: 'withdrawItem', from: item.status, to: patch.status })
    return { itemId, status: patch.status }
  })
}
