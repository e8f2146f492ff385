import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { streetOf } from '../kit/street'

/** What a form offers and what a page explains: the street's categories, what a wish earns, and how long things take. */
export async function wishRules(person: Person, communityId: string) {
  assertBelongsTo(person, communityId)
  const { wish, wishReward } = await streetOf(communityId)
  return { ...wish, reward: wishReward }
}
