import { Secret } from 'otpauth'
import { local } from '../kit/clock'
import { badRequest } from '../kit/errors'
import { newId } from '../kit/ids'
import { costOf, settlesAt } from './budget'
import { type Post, type Shift, sortKeyOf } from './collections'

/** 20 bytes, what RFC 4226 section 4 recommends. */
const SECRET_BYTES = 20
export const LONGEST_SHIFT_HOURS = 16
const OPENS_HOUR = 8

export interface Span {
  startsAt: Date
  endsAt: Date
  capacity: number
}

type Of = Omit<Post, 'status' | 'detail' | 'createdAt' | 'publishedBy' | 'lastEndsAt'>

/** A shift of a post, nobody on it yet. */
export function newShift(post: Of, span: Span): Shift {
  const _id = newId()
  return {
    _id,
    postId: post._id,
    communityId: post.communityId,
    title: post.title,
    venueId: post.venueId,
    venueName: post.venueName,
    pointsPerHour: post.pointsPerHour,
    ...span,
    sortKey: sortKeyOf({ _id, startsAt: span.startsAt }),
    status: 'open',
    taken: 0,
    offered: 0,
    queue: [],
    codeSecret: new Secret({ size: SECRET_BYTES }).base32,
    requires: post.requires,
    perPerson: post.access?.perPerson,
    rules: post.rules,
    opensAt: opensAt(post, span.startsAt),
    promised: costOf({ ...span, pointsPerHour: post.pointsPerHour }),
    settlesAt: settlesAt(span),
  }
}

export function opensAt({ access }: Pick<Post, 'access'>, startsAt: Date): Date | undefined {
  if (access?.opensDaysBefore === undefined) return access?.opensAt
  return local(startsAt).subtract(access.opensDaysBefore, 'day').startOf('day').hour(OPENS_HOUR).toDate()
}

/** Throws BAD_REQUEST when a shift cannot be: it ends before it starts, is over, or is too long. */
export function assertSpan({ startsAt, endsAt }: Pick<Span, 'startsAt' | 'endsAt'>, at: Date) {
  if (endsAt <= startsAt) throw badRequest('结束时间要晚于开始时间')
  if (endsAt <= at) throw badRequest('这个时段已经过去了，请重新选择时间')
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_SHIFT_HOURS * 3_600_000)
    throw badRequest(`一个时段最长 ${LONGEST_SHIFT_HOURS} 小时`)
}

export const lastEnd = (spans: Pick<Span, 'endsAt'>[]) =>
  new Date(Math.max(...spans.map(span => span.endsAt.getTime())))
