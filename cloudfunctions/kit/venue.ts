import * as z from 'zod'
import { now } from './clock'
import { database } from './cloud'
import { ruled, rulesAt } from './pointRules'
import { readList } from './replies'
import { attendanceRules, communities, DEFAULT_ATTENDANCE_RULES, streets, venues } from './street'

const joined = venues.schema.extend({
  community: z.array(communities.schema),
  street: z.array(z.object({ _id: z.string(), attendance: attendanceRules.optional(), ...ruled })),
})

/** A venue with the rules of attendance and of points of the street it stands in, by one request; null when there is none. */
export async function venueWithRules(venueId: string) {
  const answer: unknown = await database
    .collection(venues.name)
    .aggregate()
    .match({ _id: venueId })
    .lookup({ from: communities.name, localField: 'communityId', foreignField: '_id', as: 'community' })
    .lookup({ from: streets.name, localField: 'community.streetId', foreignField: '_id', as: 'street' })
    .end()
  const [found] = readList(joined, answer)
  if (!found) return null
  const { community, street, ...venue } = found
  const streetId = community[0]?.streetId ?? ''
  const rules = { streetId, ...(street[0]?.attendance ?? DEFAULT_ATTENDANCE_RULES) }
  return { ...venue, rules, pay: street[0] && rulesAt(street[0], now()) }
}
