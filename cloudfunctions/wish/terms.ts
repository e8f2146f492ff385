import * as z from 'zod'
import { database } from '../kit/cloud'
import { found } from '../kit/errors'
import { trusted } from '../kit/replies'
import { streets } from '../kit/street'
import type { Terms } from './collections'

const place = z.object({
  communityId: z.string(),
  promised: z.number().optional(),
  street: z.array(streets.schema),
})
const rows = z.object({ list: z.array(place) })

const streetOfCommunity = { from: 'streets', localField: 'streetId', foreignField: '_id', as: 'street' }

/** The community and the street of a wish, and what is promised for it, in one request. */
export async function placeOfWish(wishId: string) {
  const community = { from: 'communities', localField: 'communityId', foreignField: '_id', as: 'community' }
  const street = { ...streetOfCommunity, localField: 'community.streetId' }
  const wish = database.collection('wishes').aggregate().match({ _id: wishId })
  const answer: unknown = await wish
    .lookup(community)
    .lookup(street)
    .project({ communityId: 1, promised: 1, street: 1 })
    .end()
  const { street: joined, ...rest } = found(trusted(rows, answer).list[0] ?? null, '这个心愿')
  return { ...rest, street: found(joined[0] ?? null, '这个街道') }
}

/** What a wish may cost the community at the most. */
export const mostPoints = ({ reward, helperPoints, maxHelpers }: Terms) =>
  helperPoints === 'each' ? reward.points * (1 + maxHelpers) : reward.points

type Street = z.infer<(typeof streets)['schema']>

/** What the street promises at this moment, as it is written on a wish that is let through. */
export function termsFrom({ _id: streetId, wishReward: reward, wish }: Street): Terms {
  const { categories: _, ...rules } = wish
  return { ...rules, streetId, reward }
}
