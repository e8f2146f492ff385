import { audit } from '../kit/audit'
import { iso, now } from '../kit/clock'
import { checkText } from '../kit/content'
import { badRequest, found } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { type PointRule, perHourOf } from '../kit/pointRules'
import { assertSecretaryOf } from '../kit/scope'
import { transact } from '../kit/transaction'
import { venueWithRules } from '../kit/venue'
import { promising } from '../ledger/budget'
import { costOfAll } from './budget'
import { posts, shifts } from './collections'
import { assertSpan, lastEnd, newShift, type Span } from './newShift'
import { firstShifts, MOST_SHIFTS, normalRule } from './recurrence'
import { sentenceOf } from './sentence'
import type { Access, Recurrence, Requires } from './terms'

export interface RecurrenceInput {
  rule: string
  startsAt: Date
  endsAt: Date
  capacity: number
  except: string[]
}

export interface PublishInput {
  title: string
  detail: string
  venueId: string
  /** What it pays instead of what the street's rules say. */
  pointsPerHour?: number | undefined
  /** People are hard to find for it: it pays the street's multiple. */
  scarce: boolean
  shifts: Span[]
  recurrence?: RecurrenceInput | undefined
  requires?: Requires | undefined
  access?: Access | undefined
}

/** The secretary publishes a post with its shifts, at a venue of the own community. */
export async function publishPost(person: Person, input: PublishInput) {
  const at = now()
  const venue = found(await venueWithRules(input.venueId), '这个地点')
  const { communityId } = venue
  assertSecretaryOf(person, communityId)
  const series = input.recurrence && seriesOf(input.recurrence, at)
  const spans = [...input.shifts, ...(series?.spans ?? [])]
  if (spans.length > MOST_SHIFTS) throw badRequest(`一次最多发布 ${MOST_SHIFTS} 个时段`)
  for (const span of spans) assertSpan(span, at)
  await checkText(person._id, 3, input.title, input.detail)
  const { title, detail, venueId, requires, access } = input
  const pay = found(venue.pay ?? null, '这个街道')
  const { pointsPerHour, ...earning } = earningOf(input, pay)
  const rules = { ...venue.rules, ...earning }
  const place = { venueId, venueName: venue.name, venueAddress: venue.address }
  const post = { _id: newId(), communityId, title, detail, ...place, pointsPerHour, requires, access, rules }
  const of = {
    status: 'published' as const,
    createdAt: at,
    publishedBy: person._id,
    lastEndsAt: lastEnd(spans),
  }
  const newShifts = spans.map(span => newShift(post, span))
  return promising(async setAside => {
    await setAside(communityId, costOfAll(newShifts))
    return transact(async tx => {
      await tx.insert(posts, [{ ...post, ...of, ...series?.toCome }])
      await tx.insert(shifts, newShifts)
      await audit(tx, person, {
        communityId,
        ref: `post:${post._id}`,
        at,
        action: 'publish',
        to: 'published',
      })
      return { postId: post._id, shiftIds: newShifts.map(shift => shift._id) }
    })
  })
}

/** What the post pays and within which bounds, by the rules of the moment: later versions do not touch it. */
const earningOf = ({ pointsPerHour, scarce }: PublishInput, pay: PointRule) => ({
  pointsPerHour: perHourOf(pointsPerHour ?? pay.perHour, scarce, pay),
  ...(pay.dailyCap > 0 && { dailyCap: pay.dailyCap }),
  ...(scarce && { scarce: true as const }),
})

const DAY_MS = 86_400_000

/** The shifts of a series now, and what is kept on the post while more will come of it. */
function seriesOf(input: RecurrenceInput, at: Date) {
  assertSpan({ ...input, endsAt: input.endsAt }, at)
  if (input.startsAt.getTime() < at.getTime() - DAY_MS) throw badRequest('第一次的日期已经过去了，请重新选择')
  const recurrence: Recurrence = {
    rule: normalRule(input.rule),
    startsAt: input.startsAt,
    minutes: Math.round((input.endsAt.getTime() - input.startsAt.getTime()) / 60_000),
    capacity: input.capacity,
    except: input.except,
  }
  const { spans, open, madeUpTo } = firstShifts(recurrence, at)
  const toCome = open
    ? { recurrence: { ...recurrence, madeUpTo }, dueAt: new Date(at.getTime() + DAY_MS) }
    : undefined
  return { recurrence, spans, open, toCome }
}

/** What would be published: every date, and the rule in words. */
export function previewShifts(input: RecurrenceInput) {
  const { recurrence, spans, open } = seriesOf(input, now())
  return {
    words: sentenceOf(recurrence),
    /** More will be added week by week until the series is called off. */
    open,
    items: spans.map(({ startsAt, endsAt }) => ({ startsAt: iso(startsAt), endsAt: iso(endsAt) })),
  }
}
