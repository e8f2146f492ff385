import { createHash } from 'node:crypto'
import { Secret } from 'otpauth'
import type { Person } from '../../../cloudfunctions/kit/person'
import type { Post, Shift } from '../../../cloudfunctions/post/collections'
import { ATTENDANCE, STREET } from '../demo/places'
import { history, type Seed } from '../seed'

interface NewPost {
  by: Person
  at: Date
  title: string
  detail: string
  venueId: string
  pointsPerHour: number
  shifts: Pick<Shift, 'startsAt' | 'endsAt' | 'capacity'>[]
}

/** A volunteer post with its shifts, nobody on them yet. */
export function post(seed: Seed, { by, at, shifts, ...text }: NewPost) {
  const { communityId } = by
  const doc: Post = {
    _id: seed.id(at),
    communityId,
    ...text,
    status: 'published',
    createdAt: at,
    publishedBy: by._id,
    lastEndsAt: new Date(Math.max(...shifts.map(span => span.endsAt.getTime()))),
  }
  seed.docs.posts.push(doc)
  history(seed, communityId, `post:${doc._id}`)(by, at, { action: 'publish', to: 'published' })
  return shifts.map(span => shift(seed, doc, span))
}

function shift(seed: Seed, post: Post, span: NewPost['shifts'][number]): Shift {
  const _id = seed.id(post.createdAt)
  const { _id: postId, communityId, title, venueId, pointsPerHour } = post
  const of = { postId, communityId, title, venueId, pointsPerHour }
  const rules = { streetId: STREET, ...ATTENDANCE }
  const doc: Shift = { _id, ...of, ...span, taken: 0, codeSecret: secretOf(_id), rules }
  seed.docs.shifts.push(doc)
  return doc
}

/** A secret for the rotating code: 20 bytes as kit demands, but the same in every seed of the same moment. */
const secretOf = (shiftId: string) => {
  const digest = createHash('sha256').update(shiftId).digest()
  return new Secret({ buffer: Uint8Array.from(digest.subarray(0, 20)).buffer }).base32
}
