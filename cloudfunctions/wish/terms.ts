import * as z from 'zod'
import { database } from '../kit/cloud'
import { found } from '../kit/errors'
import { trusted } from '../kit/replies'
import { streets } from '../kit/street'
import { type Terms, wishes } from './collections'

const rows = z.object({ list: z.array(wishes.schema.extend({ street: z.array(streets.schema) })) })

/** A wish and the street it lies in, in one request. */
export async function wishWithStreet(wishId: string) {
  const community = { from: 'communities', localField: 'communityId', foreignField: '_id', as: 'community' }
  const inStreet = { from: 'streets', localField: 'community.streetId', foreignField: '_id', as: 'street' }
  const one = database.collection(wishes.name).aggregate().match({ _id: wishId })
  const answer: unknown = await one.lookup(community).lookup(inStreet).end()
  const { street, ...wish } = found(trusted(rows, answer).list[0] ?? null, '这个心愿')
  return { wish, street: found(street[0] ?? null, '这个街道') }
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
