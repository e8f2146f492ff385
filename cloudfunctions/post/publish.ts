import { Secret } from 'otpauth'
import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { badRequest, found } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { transact } from '../kit/transaction'
import { venueWithRules } from '../kit/venue'
import { type Post, posts, type Shift, shifts } from './collections'

export interface PublishInput {
  title: string
  detail: string
  venueId: string
  pointsPerHour: number
  shifts: { startsAt: Date; endsAt: Date; capacity: number }[]
}

const LONGEST_SHIFT_HOURS = 16
/** 20 bytes, what RFC 4226 section 4 recommends. */
const SECRET_BYTES = 20

/** The secretary publishes a post with its shifts, at a venue of the own community. */
export async function publishPost(person: Person, input: PublishInput) {
  const at = now()
  const { communityId, rules } = found(await venueWithRules(input.venueId), '这个地点')
  assertSecretaryOf(person, communityId)
  for (const shift of input.shifts) assertSpan(shift, at)
  await checkText(person._id, 3, input.title, input.detail)
  const post = newPost(person, communityId, input, at)
  const newShifts = input.shifts.map(shift => ({ ...newShift(post, shift), rules }))
  await transact(async tx => {
    await tx.insert(posts, [post])
    await tx.insert(shifts, newShifts)
    await audit(tx, person, { communityId, ref: `post:${post._id}`, at, action: 'publish', to: 'published' })
  })
  return { postId: post._id, shiftIds: newShifts.map(shift => shift._id) }
}

function assertSpan({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, at: Date) {
  if (endsAt <= startsAt) throw badRequest('结束时间要晚于开始时间')
  if (endsAt <= at) throw badRequest('这个时段已经过去了，请重新选择时间')
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_SHIFT_HOURS * 3_600_000)
    throw badRequest(`一个时段最长 ${LONGEST_SHIFT_HOURS} 小时`)
}

const newPost = (person: Person, communityId: string, input: PublishInput, at: Date): Post => ({
  _id: newId(),
  communityId,
  title: input.title,
  detail: input.detail,
  venueId: input.venueId,
  pointsPerHour: input.pointsPerHour,
  status: 'published',
  createdAt: at,
  publishedBy: person._id,
  lastEndsAt: new Date(Math.max(...input.shifts.map(shift => shift.endsAt.getTime()))),
})

const newShift = (post: Post, span: PublishInput['shifts'][number]): Shift => ({
  _id: newId(),
  postId: post._id,
  communityId: post.communityId,
  title: post.title,
  venueId: post.venueId,
  pointsPerHour: post.pointsPerHour,
  ...span,
  taken: 0,
  codeSecret: new Secret({ size: SECRET_BYTES }).base32,
})
