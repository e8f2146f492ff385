import * as z from 'zod'
import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { checkText } from '../../kit/content'
import { badRequest, forbidden, found } from '../../kit/errors'
import { newId, readableCode } from '../../kit/ids'
import type { Person } from '../../kit/person'
import { readList } from '../../kit/replies'
import { holds } from '../../kit/scope'
import { communities } from '../../kit/street'
import { transact } from '../../kit/transaction'
import { providers } from '../collections'
import { providerKeyOf } from '../terms'
import { type OrgReview, organisations, orgReviews } from './collections'
import { orgReviewMachine } from './machine'
import { assertOfStreet, digestOf } from './seats'

const CODE_LENGTH = 10

export interface OpenInput {
  organisationId: string
  firstMonth: string
  lastMonth: string
  seats: { side: 'department' | 'expert'; title: string }[]
}

const joined = organisations.schema.extend({ community: z.array(communities.schema) })

/** The street opens the review of an organisation; each seat's code is shown this once. */
export async function openReview(person: Person, input: OpenInput) {
  if (input.lastMonth < input.firstMonth) throw badRequest('结束的月份不能早于开始的月份')
  const at = now()
  const { communityId, name, streetId } = await organisationWithStreet(input.organisationId)
  if (!holds(person, 'streetAdmin', streetId)) throw forbidden('只有本街道可以发起评议')
  await checkText(person._id, 3, ...input.seats.map(({ title }) => title))
  const coded = input.seats.map(seat => ({ ...seat, code: readableCode(CODE_LENGTH) }))
  const review: OrgReview = {
    ...{ _id: newId(), organisationId: input.organisationId, communityId, streetId, name },
    ...{ firstMonth: input.firstMonth, lastMonth: input.lastMonth, status: 'open', openedAt: at },
    seats: coded.map(({ side, title }) => ({ side, title })),
    digests: coded.map(({ code }) => digestOf(code)),
    sheets: [],
  }
  return transact(async tx => {
    await tx.insert(orgReviews, [review])
    await audit(tx, person, { communityId, ref: `orgReview:${review._id}`, at, action: 'open', to: 'open' })
    return { reviewId: review._id, codes: coded }
  })
}

/** An organisation with the street of its community. */
export async function organisationWithStreet(organisationId: string) {
  const answer: unknown = await database
    .collection(organisations.name)
    .aggregate()
    .match({ _id: organisationId })
    .lookup({ from: communities.name, localField: 'communityId', foreignField: '_id', as: 'community' })
    .end()
  const row = found(readList(joined, answer)[0] ?? null, '这个组织')
  return { ...row, streetId: found(row.community[0] ?? null, '这个社区').streetId }
}

/** The street closes the review: the residents' side is counted from the reviews of the period, the result is public. */
export async function closeReview(person: Person, reviewId: string) {
  const at = now()
  return transact(async tx => {
    const review = found(await tx.get(orgReviews, reviewId), '这次评议')
    assertOfStreet(person, review)
    const status = orgReviewMachine.step(review.status, 'close', ['street'])
    const ref = { kind: 'organisation', id: review.organisationId } as const
    const key = providerKeyOf(review.communityId, review.name, ref)
    const months = Object.entries((await tx.get(providers, key))?.months ?? {})
    const own = months.filter(([month]) => month >= review.firstMonth && month <= review.lastMonth)
    const residents = own.reduce(
      (all, [, one]) => ({ count: all.count + one.count, sum: all.sum + one.sum }),
      { count: 0, sum: 0 },
    )
    await tx.update(orgReviews, reviewId, { status, closedAt: at, residents })
    const line = { communityId: review.communityId, ref: `orgReview:${reviewId}`, at, action: 'close' }
    await audit(tx, person, { ...line, from: review.status, to: status })
    return { reviewId, status }
  })
}
