import { audit } from '../kit/audit'
import { local, now } from '../kit/clock'
import { checkText } from '../kit/content'
import { badRequest, conflict, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { venues } from '../kit/street'
import { type Transaction, transact } from '../kit/transaction'
import { type Post, posts } from './collections'
import { LONGEST_SHIFT_HOURS } from './newShift'

export interface SeriesInput {
  postId: string
  /** The first start that it concerns; what was before stays. */
  from: Date
  /** `HH:mm` */
  time?: string | undefined
  minutes?: number | undefined
  capacity?: number | undefined
  venueId?: string | undefined
}

/** Changes «this and the following» shifts of a post; the timer carries it through within a minute or two. */
export async function editSeries(person: Person, { postId, from, venueId, ...wanted }: SeriesInput) {
  const at = now()
  if ((wanted.minutes ?? 0) > LONGEST_SHIFT_HOURS * 60)
    throw badRequest(`一个时段最长 ${LONGEST_SHIFT_HOURS} 小时`)
  const venue = venueId === undefined ? undefined : found(await venues.get(venueId), '这个地点')
  return transact(async tx => {
    const post = await changeable(tx, person, postId)
    if (venue && venue.communityId !== post.communityId) throw badRequest('请选择本社区的地点')
    const place = venue && { venueId: venue._id, venueName: venue.name }
    const by = { _id: person._id, displayName: person.displayName }
    await tx.update(posts, postId, {
      change: { from: later(from, at), by, ...wanted, ...place },
      dueAt: at,
      ...(venue && { ...place, venueAddress: venue.address }),
      ...(post.recurrence && { recurrence: changed(post.recurrence, wanted) }),
    })
    const line = { communityId: post.communityId, ref: `post:${postId}`, at, action: 'editSeries' }
    await audit(tx, person, { ...line, from: post.status, to: post.status })
    return { postId, status: post.status }
  })
}

/** What has begun cannot be changed any more. */
const later = (from: Date, at: Date) => (from > at ? from : at)

async function changeable(tx: Transaction, person: Person, postId: string): Promise<Post> {
  const post = found(await tx.get(posts, postId), '这个岗位')
  assertSecretaryOf(person, post.communityId)
  if (post.status === 'cancelled') throw conflict('这个岗位已经取消了')
  if (post.change) throw conflict('上一次修改还在办理，请过一两分钟再改')
  return post
}

type Kept = NonNullable<Post['recurrence']>

/** What will be made of the rule from now on: only the time of day, the length and the places may change. */
function changed(kept: Kept, { time, minutes, capacity }: Omit<SeriesInput, 'postId' | 'from'>): Kept {
  return {
    ...kept,
    startsAt: time === undefined ? kept.startsAt : atTime(kept.startsAt, time),
    minutes: minutes ?? kept.minutes,
    capacity: capacity ?? kept.capacity,
  }
}

/** The same day there, at another time. */
export function atTime(at: Date, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return local(at).startOf('day').hour(hour).minute(minute).toDate()
}

/** Calls off the rest of a post: no more shifts come, those from `from` on are cancelled and everyone is told. */
export async function cancelSeries(
  person: Person,
  { postId, from, reason }: { postId: string; from?: Date | undefined; reason: string },
) {
  const at = now()
  await checkText(person._id, 3, reason)
  return transact(async tx => {
    const post = await changeable(tx, person, postId)
    const by = { _id: person._id, displayName: person.displayName }
    const status = from === undefined || from <= at ? 'cancelled' : post.status
    await tx.update(posts, postId, {
      status,
      cancelReason: reason,
      recurrence: undefined,
      change: { from: later(from ?? at, at), by, cancelReason: reason },
      dueAt: at,
    })
    const change = { action: 'cancelSeries', from: post.status, to: status, reason }
    await audit(tx, person, { communityId: post.communityId, ref: `post:${postId}`, at, ...change })
    return { postId, status }
  })
}
