import * as z from 'zod'
import { iso } from '../../kit/clock'
import { command, database } from '../../kit/cloud'
import { readList } from '../../kit/replies'
import { orders } from '../../menu/collections'
import { wishes } from '../../wish/collections'
import { communityEvents } from '../journal'
import type { Wanted } from './list'
import { momentsIn, pageByMoment } from './pages'

const subject = z.object({
  title: z.string(),
  category: z.string().optional(),
  provider: z.string().optional(),
  review: z.object({ rating: z.number() }).optional(),
})
const row = communityEvents.schema.extend({ subjects: z.array(subject) })

/** What came to a state in a month, by the audit lines that say so, with the thing itself: one request. */
async function eventsTo(
  { communityId, month, cursor }: Wanted,
  what: 'wish' | 'order',
  to: string,
  fresh = false,
) {
  const { condition, skip, limit } = momentsIn(month, cursor)
  const answer: unknown = await database
    .collection(communityEvents.name)
    .aggregate()
    .match({
      ...{ kind: communityEvents.kind, communityId, to, at: condition },
      // The character after «:» is «;».
      ref: command.gte(`${what}:`).and(command.lt(`${what};`)),
      // What is done to a thing without a change of its state is no new arrival there.
      from: fresh ? command.exists(false) : command.neq(to),
    })
    .sort({ at: -1, _id: -1 })
    .limit(limit)
    .addFields({ subjectId: { $arrayElemAt: [{ $split: ['$ref', ':'] }, 1] } })
    .lookup({
      from: what === 'wish' ? wishes.name : orders.name,
      ...{ localField: 'subjectId', foreignField: '_id', as: 'subjects' },
    })
    .end()
  const rows = readList(row, answer).map(one => ({ ...one, when: one.at }))
  return pageByMoment(rows, skip, ({ _id, ref, at, subjects: [thing] }) => ({
    ...{ key: _id, title: thing?.title ?? '（已删除）', ref, at: iso(at) },
    sub: [thing?.category, thing?.provider, thing?.review && `${thing.review.rating} 星`]
      .filter(Boolean)
      .join(' · '),
  }))
}

export const wishEvents = (wanted: Wanted, to: string) => eventsTo(wanted, 'wish', to)

/** An order that was handed back is placed again, but no new order. */
export const orderEvents = (wanted: Wanted, to: string) => eventsTo(wanted, 'order', to, to === 'placed')
