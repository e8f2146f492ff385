import type { Answer } from '../client'
import type { Street } from './street'

/** 50 people who have just joined 梧桐社区: none of them has an account, a claim or an order yet. */
export async function crowd(street: Street, size = 50) {
  const people = Array.from({ length: size }, (_, index) => street.as(`crowd-${index + 1}`))
  const join = (person: (typeof people)[number], index: number) =>
    person.get('people', 'join', { communityId: 'wutong', displayName: `邻居${index + 1}` })
  await Promise.all(people.map(join))
  return people
}

/** How many answers there are of each kind: `ok`, or the code of the refusal. */
export function tally(answers: Answer<unknown>[]) {
  const counts: Record<string, number> = {}
  for (const answer of answers) {
    const kind = answer.ok ? 'ok' : answer.error.code
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}
