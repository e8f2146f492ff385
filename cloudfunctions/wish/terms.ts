import { streetOf } from '../kit/street'
import type { Terms, Wish } from './collections'

/** What a wish may cost the community at the most. */
export const mostPoints = ({ reward, helperPoints, maxHelpers }: Terms) =>
  helperPoints === 'each' ? reward.points * (1 + maxHelpers) : reward.points

/**
 * What the street promises at this moment, as it is written on a wish that is posted: so the wisher may hold the street to
 * the rules of that day, and the reviewer needs no second look at them.
 */
export async function termsIn(communityId: string): Promise<Terms> {
  const { _id: streetId, wishReward: reward, wish } = await streetOf(communityId)
  const { categories: _, ...rules } = wish
  return { ...rules, streetId, reward }
}

/** The terms of a wish that is being reviewed; one that was posted before they were written on it gets today's. */
export const termsWritten = async ({ terms, communityId }: Pick<Wish, 'terms' | 'communityId'>) =>
  terms ?? termsIn(communityId)
