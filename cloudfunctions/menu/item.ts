import * as z from 'zod'
import { iso } from '../kit/clock'
import { database } from '../kit/cloud'
import { found } from '../kit/errors'
import { maskName } from '../kit/mask'
import type { Person } from '../kit/person'
import { readList } from '../kit/replies'
import { assertBelongsTo } from '../kit/scope'
import { menuItems, type Order, orders, providers } from './collections'
import { itemView, meanOf } from './views'
import { freshOn } from './whole'

const MOST_WORDS = 20
const SHOWN_ITEMS = 20

const item = menuItems.schema.extend({
  words: z.array(orders.schema),
  fresh: z.array(
    z.object({ itemId: z.string(), providerKey: z.string(), review: z.object({ rating: z.number() }) }),
  ),
  figures: z.array(providers.schema),
})

/** What residents said of a service, by masked names. */
const wordsView = ({ review, residentName }: Order) =>
  review?.comment === undefined
    ? []
    : [{ rating: review.rating, comment: review.comment, name: maskName(residentName), at: iso(review.at) }]

/** One item with what was said of it, and its provider's figures: one request. */
export async function getItem(person: Person, itemId: string) {
  const words = [{ $match: { wordsOn: itemId } }, { $sort: { _id: -1 } }, { $limit: MOST_WORDS }]
  const answer: unknown = await database
    .collection(menuItems.name)
    .aggregate()
    .match({ _id: itemId, kind: 'item' })
    .lookup({ from: orders.name, pipeline: words, as: 'words' })
    .lookup({ from: orders.name, localField: 'menuId', foreignField: 'toCount', as: 'fresh' })
    .lookup({ from: providers.name, localField: 'providerKey', foreignField: '_id', as: 'figures' })
    .end()
  const row = found(readList(item, answer)[0] ?? null, '这项服务')
  assertBelongsTo(person, row.communityId)
  return {
    ...itemView(row, freshOn(itemId, row.fresh)),
    ...{ menuId: row.menuId, communityId: row.communityId, kind: row.kindOf, month: row.month },
    satisfaction: satisfactionOf(
      row.figures[0]?.ratings,
      row.fresh.filter(({ providerKey }) => providerKey === row.providerKey),
    ),
    words: row.words.flatMap(wordsView),
  }
}

/** What the timer has counted of a provider, and what it has yet to; null when nobody has reviewed it. */
function satisfactionOf(
  { count, sum } = { count: 0, sum: 0 },
  fresh: { review?: { rating: number } | undefined }[],
) {
  const all = fresh.reduce((total, { review }) => total + (review?.rating ?? 0), sum)
  const ratings = { count: count + fresh.length, sum: all }
  return ratings.count === 0 ? null : { rating: meanOf(ratings), reviews: ratings.count }
}

const ofProvider = z.object({ items: z.array(menuItems.schema), words: z.array(orders.schema) })

/** A provider's figures in a community, what it offers there, and the latest words said of it. */
export async function getProvider(person: Person, input: { communityId: string; providerKey: string }) {
  const { communityId, providerKey } = input
  assertBelongsTo(person, communityId)
  const offered = [
    { $match: { kind: 'item', providerKey, communityId } },
    { $sort: { _id: -1 } },
    { $limit: SHOWN_ITEMS },
  ]
  const said = [
    { $match: { providerKey, communityId, reviewedAt: { $gt: new Date(0) } } },
    { $sort: { reviewedAt: -1 } },
    { $limit: MOST_WORDS },
  ]
  const answer: unknown = await database
    .collection('communities')
    .aggregate()
    .match({ _id: communityId })
    .lookup({ from: menuItems.name, pipeline: offered, as: 'items' })
    .lookup({ from: orders.name, pipeline: said, as: 'words' })
    .lookup({ from: providers.name, pipeline: [{ $match: { _id: providerKey } }], as: 'figures' })
    .end()
  const whole = ofProvider.extend({ figures: z.array(providers.schema) })
  const row = found(readList(whole, answer)[0] ?? null, '这个社区')
  const [newest] = row.items
  const fresh = row.words.filter(({ toCount }) => toCount !== undefined)
  const figures = satisfactionOf(row.figures[0]?.ratings, fresh)
  return {
    providerKey,
    name: found(newest ?? null, '这个提供方').provider,
    providerKind: newest?.providerRef?.kind,
    rating: figures?.rating ?? null,
    reviews: figures?.reviews ?? 0,
    items: row.items.map(one => ({ ...itemView(one), month: one.month, kind: one.kindOf })),
    words: row.words.flatMap(wordsView),
  }
}
