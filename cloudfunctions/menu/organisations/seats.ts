import { createHash } from 'node:crypto'
import { database } from '../../kit/cloud'
import { forbidden, notFound } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { readDocuments } from '../../kit/replies'
import { holds } from '../../kit/scope'
import { type OrgReview, orgReviews } from './collections'

/** Only a digest of a seat's one-time code is stored. */
export const digestOf = (code: string) => createHash('sha256').update(code.trim().toUpperCase()).digest('hex')

export async function seatOf(code: string) {
  const digest = digestOf(code)
  const answer: unknown = await database.collection(orgReviews.name).where({ digests: digest }).limit(1).get()
  const [review] = readDocuments(orgReviews.schema, answer)
  if (!review) throw notFound('这个评议码，请核对后再输一次')
  return { review, seat: review.digests.indexOf(digest) }
}

export function assertOfStreet(person: Person, { streetId }: OrgReview) {
  if (!holds(person, 'streetAdmin', streetId)) throw forbidden('只有本街道可以办理')
}
