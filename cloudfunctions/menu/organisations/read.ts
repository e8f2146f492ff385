import { iso } from '../../kit/clock'
import { conflict, forbidden, found } from '../../kit/errors'
import { newestFirst } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { belongsTo, holds } from '../../kit/scope'
import { ORG_QUESTIONS } from '../labels'
import { type OrgReview, orgReviews } from './collections'
import { resultOf } from './result'
import { organisationWithStreet } from './review'
import { seatOf } from './seats'

const row = (review: OrgReview) => ({
  reviewId: review._id,
  organisationId: review.organisationId,
  name: review.name,
  firstMonth: review.firstMonth,
  lastMonth: review.lastMonth,
  status: review.status,
})

/** One review: the result for everyone once it is closed, before that only who has answered, for the street. */
export async function getReview(person: Person, reviewId: string) {
  const review = found(await orgReviews.get(reviewId), '这次评议')
  const isStreet = holds(person, 'streetAdmin', review.streetId)
  if (!isStreet && !belongsTo(person, review.communityId)) throw forbidden('这是其他社区的内容')
  const shown = review.status === 'closed'
  if (!shown && !isStreet) throw conflict('评议还没有结束，结果公布后再来看')
  return {
    ...row(review),
    questions: ORG_QUESTIONS,
    closedAt: review.closedAt && iso(review.closedAt),
    sides: shown ? resultOf(review) : [],
    words: shown ? review.sheets.flatMap(({ side, words }) => (words ? [{ side, words }] : [])) : [],
    seats: review.seats.map(({ side, title }, seat) => ({
      ...{ side, title },
      answered: review.sheets.some(one => one.seat === seat),
    })),
    streetAnswered: review.sheets.some(({ side }) => side === 'street'),
    actions: isStreet && !shown ? (['score', 'close'] as const) : [],
  }
}

/** The reviews of an organisation, the newest first; those under way are the street's. */
export async function listReviews(
  person: Person,
  { organisationId, cursor }: { organisationId: string; cursor?: string | undefined },
) {
  const organisation = await organisationWithStreet(organisationId)
  const isStreet = holds(person, 'streetAdmin', organisation.streetId)
  if (!isStreet && !belongsTo(person, organisation.communityId)) throw forbidden('这是其他社区的内容')
  return newestFirst(orgReviews, { where: { organisationId }, key: '_id', cursor, view: row })
}

/** What a seat is asked. */
export async function reviewByCode(code: string) {
  const { review, seat } = await seatOf(code)
  const { side, title } = found(review.seats[seat] ?? null, '这个评议码')
  return {
    ...row(review),
    ...{ side, title, questions: ORG_QUESTIONS },
    answered: review.sheets.some(one => one.seat === seat),
  }
}
