import { now } from '../kit/clock'
import { rulesAt, wishRewardOf } from '../kit/pointRules'
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
  const street = await streetOf(communityId)
  const { categories: _, ...rules } = street.wish
  const { wish: rewards, dailyCap } = rulesAt(street, now())
  const reward = wishRewardOf(rewards)
  return { ...rules, streetId: street._id, reward, rewards, ...(dailyCap > 0 && { dailyCap }) }
}

/** The terms of a wish that is being reviewed; one that was posted before they were written on it gets today's. */
export const termsWritten = async ({ terms, communityId }: Pick<Wish, 'terms' | 'communityId'>) =>
  terms ?? termsIn(communityId)

/** The terms of a wish of some difficulty: those it was posted under, whatever the street pays by now. */
export const gradedTerms = (terms: Terms, difficulty: number | undefined): Terms =>
  terms.rewards ? { ...terms, reward: wishRewardOf(terms.rewards, difficulty) } : terms
