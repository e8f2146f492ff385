import * as z from 'zod'
import { database } from '../kit/cloud'
import { found } from '../kit/errors'
import { trusted } from '../kit/replies'
import { streets } from '../kit/street'
import type { Terms } from './collections'

const place = z.object({ communityId: z.string(), street: z.array(streets.schema) })
const rows = z.object({ list: z.array(place) })

const streetOfCommunity = { from: 'streets', localField: 'streetId', foreignField: '_id', as: 'street' }

const only = (answer: unknown, what: string) => {
  const [row] = trusted(rows, answer).list
  const { communityId, street } = found(row ?? null, what)
  return { communityId, street: found(street[0] ?? null, '这个街道') }
}

/** The street of a community with its settings, in one request. */
export const streetOf = async (communityId: string) =>
  only(
    await database
      .collection('communities')
      .aggregate()
      .match({ _id: communityId })
      .lookup(streetOfCommunity)
      .project({ communityId: '$_id', street: 1 })
      .end(),
    '这个社区',
  ).street

/** The community and the street of a wish, in one request. */
export async function placeOfWish(wishId: string) {
  const community = { from: 'communities', localField: 'communityId', foreignField: '_id', as: 'community' }
  const street = { ...streetOfCommunity, localField: 'community.streetId' }
  const wish = database.collection('wishes').aggregate().match({ _id: wishId })
  const answer: unknown = await wish
    .lookup(community)
    .lookup(street)
    .project({ communityId: 1, street: 1 })
    .end()
  return only(answer, '这个心愿')
}

type Street = z.infer<(typeof streets)['schema']>

/** What the street promises at this moment, as it is written on a wish that is let through. */
export function termsFrom({ _id: streetId, wishReward: reward, wish }: Street): Terms {
  const { categories: _, ...rules } = wish
  return { ...rules, streetId, reward }
}
