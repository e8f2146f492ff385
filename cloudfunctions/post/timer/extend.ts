import { audit } from '../../kit/audit'
import { localDay } from '../../kit/clock'
import { found } from '../../kit/errors'
import { tellOnce } from '../../kit/message'
import { TIMER } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { OverBudget, promising, type SetAside } from '../../ledger/budget'
import { costOfAll } from '../budget'
import { type Post, posts, shifts } from '../collections'
import { lastEnd, newShift } from '../newShift'
import { horizonFrom, spanOf, startsOf } from '../recurrence'
import { messageTo } from '../tell'

const DAY_MS = 86_400_000
const tomorrow = (at: Date) => new Date(at.getTime() + DAY_MS)

/**
 * Makes the shifts of a series without an end up to the horizon, and looks again tomorrow. When the community's budget
 * does not cover them none is made, and whoever published the series is told, every day until it does.
 */
export async function extend(postId: string, at: Date) {
  try {
    await promising(setAside => extendWith(setAside, postId, at))
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error
    const { title, publishedBy } = found(await posts.get(postId), '这个岗位')
    await tellOnce(
      `extend:${postId}:${localDay(at.toISOString())}`,
      messageTo(publishedBy, { title, postId }, '额度不够', '积分额度不够，后面的时段没有生成'),
    )
    await posts.updateIf({ _id: postId }, { dueAt: tomorrow(at) })
  }
}

const extendWith = (setAside: SetAside, postId: string, at: Date) =>
  transact(async tx => {
    const post = found(await tx.get(posts, postId), '这个岗位')
    const { recurrence, communityId, status } = post
    if (!recurrence) return tx.update(posts, postId, { dueAt: undefined })
    const madeUpTo = horizonFrom(at)
    const more = nextShifts(post, recurrence, madeUpTo)
    const dueAt = tomorrow(at)
    if (more.length === 0) return tx.update(posts, postId, { dueAt })
    await setAside(communityId, costOfAll(more))
    await tx.insert(shifts, more)
    await tx.update(posts, postId, {
      dueAt,
      recurrence: { ...recurrence, madeUpTo },
      lastEndsAt: lastEnd([...more, { endsAt: post.lastEndsAt }]),
    })
    const line = { communityId, ref: `post:${postId}`, at, action: 'extend' }
    await audit(tx, TIMER, { ...line, from: status, to: status })
  })

const nextShifts = (post: Post, recurrence: NonNullable<Post['recurrence']>, madeUpTo: Date) =>
  madeUpTo > recurrence.madeUpTo
    ? startsOf(recurrence, recurrence.madeUpTo, madeUpTo).map(start =>
        newShift(post, spanOf(recurrence, start)),
      )
    : []
