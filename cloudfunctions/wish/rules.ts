import { now } from '../kit/clock'
import type { Person } from '../kit/person'
import { rulesAt } from '../kit/pointRules'
import { assertBelongsTo } from '../kit/scope'
import { streetOf } from '../kit/street'

/** What a form offers and what a page explains: the street's categories, what a wish earns, and how long things take. */
export async function wishRules(person: Person, communityId: string) {
  assertBelongsTo(person, communityId)
  const street = await streetOf(communityId)
  const rewards = rulesAt(street, now()).wish
  /** `reward` is that of an easy wish; the reviewer says how hard it is. */
  return { ...street.wish, reward: rewards[0], rewards }
}
