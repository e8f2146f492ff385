import * as z from 'zod'
import { database } from './cloud'
import { readList } from './replies'
import { attendanceRules, communities, DEFAULT_ATTENDANCE_RULES, streets, venues } from './street'

const joined = venues.schema.extend({
  community: z.array(communities.schema),
  street: z.array(z.object({ _id: z.string(), attendance: attendanceRules.optional() })),
})

/** A venue with the rules of attendance of the street it stands in, by one request; null when there is none. */
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
  return { ...venue, rules: { streetId, ...(street[0]?.attendance ?? DEFAULT_ATTENDANCE_RULES) } }
}
