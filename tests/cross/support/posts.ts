import type { ShiftClaimStatus } from '@cloud/post/collections'
import { shiftClaims } from '@cloud/post/collections'
import { type Street, startPlus } from './street'

/** A post of one shift that begins so many minutes after START. */
export async function publishShift(street: Street, startsIn: number, capacity: number, more: object = {}) {
  const shift = { startsAt: startPlus(startsIn), endsAt: startPlus(startsIn + 60), capacity }
  const words = { title: '帮厨', detail: '洗菜切菜。', venueId: 'wutong-meal', pointsPerHour: 20 }
  const { postId, shiftIds } = await street
    .as('demo-secretary-zhao')
    .get('post', 'publish', { ...words, shifts: [shift], ...more })
  return { postId, shiftId: shiftIds[0] ?? '' }
}

/** Who is how on a shift, by name. */
export async function statesOf(shiftId: string) {
  const claims = await shiftClaims.find({ where: { shiftId }, orderBy: [['seq', 'asc']], limit: 1000 })
  return Object.fromEntries(claims.map((one): [string, ShiftClaimStatus] => [one.personId, one.status]))
}

/** What somebody reads in their inbox, the newest first: `<state> <hint>`. */
export async function toldTo(street: Street, personId: string) {
  const words: string[] = []
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await street.as(personId).get('inbox', 'list', { cursor })
    words.push(...page.items.map(({ state, hint }) => `${state} ${hint}`))
    cursor = page.nextCursor
  }
  return words
}
