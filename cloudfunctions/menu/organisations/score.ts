import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { checkText } from '../../kit/content'
import { conflict, found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { type Transaction, transact } from '../../kit/transaction'
import { type OrgReview, orgReviews, type Sheet } from './collections'
import { orgReviewMachine } from './machine'
import { assertOfStreet, seatOf } from './seats'

interface Scored {
  scores: number[]
  words?: string | undefined
}

/** The street scores, once. */
export async function scoreForStreet(person: Person, { reviewId, ...said }: Scored & { reviewId: string }) {
  await checkText(person._id, 2, said.words)
  return transact(async tx => {
    const review = found(await tx.get(orgReviews, reviewId), '这次评议')
    assertOfStreet(person, review)
    await score(tx, review, { side: 'street', ...said }, person)
    return { reviewId }
  })
}

/** Whoever has a seat's code scores for it, once; no account is needed, and none is kept. */
export async function scoreByCode(openId: string, { code, ...said }: Scored & { code: string }) {
  await checkText(openId, 2, said.words)
  const { review, seat } = await seatOf(code)
  const { side } = found(review.seats[seat] ?? null, '这个评议码')
  return transact(async tx => {
    const current = found(await tx.get(orgReviews, review._id), '这次评议')
    await score(tx, current, { side, seat, ...said }, { _id: 'seat', displayName: '评议人' })
    return { reviewId: review._id }
  })
}

async function score(
  tx: Transaction,
  review: OrgReview,
  sheet: Omit<Sheet, 'at'>,
  actor: Pick<Person, '_id' | 'displayName'>,
) {
  const at = now()
  const by = sheet.side === 'street' ? 'street' : 'seat'
  const status = orgReviewMachine.step(review.status, 'score', [by])
  if (review.sheets.some(one => one.side === sheet.side && one.seat === sheet.seat))
    throw conflict('已经评过了，谢谢您')
  await tx.update(orgReviews, review._id, { status, sheets: [...review.sheets, { ...sheet, at }] })
  const { communityId, _id } = review
  await audit(tx, actor, {
    communityId,
    ref: `orgReview:${_id}`,
    at,
    action: 'score',
    from: status,
    to: status,
  })
}
