import * as z from 'zod'
import { database } from '../kit/cloud'
import { posts, shiftClaims, shifts, timeKey } from './collections'

/** A stage as MongoDB has it: the SDK hands those of an inner pipeline on as they are. */
type Stage = Record<string, unknown>

const LONGEST_SHIFT_MS = 16 * 3_600_000
/** The key from which on every shift lies that has not ended for longer than `graceMs`. */
export const notOver = (at: Date, graceMs = 0) => timeKey(new Date(at.getTime() - LONGEST_SHIFT_MS - graceMs))

const lookup = (from: string, as: string, match: Stage, direction: 1 | -1, limit: number) => ({
  from,
  as,
  pipeline: [{ $match: match }, { $sort: { sortKey: direction } }, { $limit: limit }],
})

/** One post by id, and what belongs to it, in one request. */
const open = (postId: string) => database.collection(posts.name).aggregate().match({ _id: postId })

const listed = <S extends z.ZodType>(schema: S, answer: unknown): z.infer<S>[] => {
  const result = z.object({ list: z.array(schema) }).safeParse(answer)
  if (!result.success) throw new Error(`an aggregate does not fit: ${z.prettifyError(result.error)}`)
  return result.data.list
}

const MOST_COMING = 60
const MOST_OWN = 200
const withOwn = posts.schema.extend({ coming: z.array(shifts.schema), own: z.array(shiftClaims.schema) })

/** A post with its shifts from `from` on, the next first, and the person's claims from then on; null when there is none. */
export async function postWithComing(postId: string, personId: string, from: string) {
  const answer = await open(postId)
    .lookup(
      lookup(shifts.name, 'coming', { kind: shifts.kind, postId, sortKey: { $gte: from } }, 1, MOST_COMING),
    )
    .lookup(lookup(shiftClaims.name, 'own', { personId, sortKey: { $gte: from } }, -1, MOST_OWN))
    .end()
  return listed(withOwn, answer)[0] ?? null
}

const PER_POST = 5

/** The next shifts of each of these posts, in one request that reads no more than it answers. */
export async function nextShifts(postIds: string[], from: string) {
  const [first] = postIds
  if (first === undefined) return []
  let query = open(first)
  for (const postId of postIds)
    query = query.lookup(
      lookup(shifts.name, `p${postId}`, { kind: shifts.kind, postId, sortKey: { $gte: from } }, 1, PER_POST),
    )
  const [all = {}] = listed(z.record(z.string(), z.unknown()), await query.end())
  return postIds.flatMap(postId => z.array(shifts.schema).parse(all[`p${postId}`]))
}
