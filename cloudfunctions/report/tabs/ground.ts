import * as z from 'zod'
import { hearingOf } from '../../inbox/hearing'
import { unread, unreadAs } from '../../inbox/mine'
import { database } from '../../kit/cloud'
import { type Person, people } from '../../kit/person'
import { communities, streets } from '../../kit/street'
import type { avatarOf } from '../../people/avatar'
import { neighbour } from '../../people/me'
import { deskCount } from '../desk/desk'

/** Every tab starts from the person: so one request answers who they are and what the tab shows first. */
export const ground = people.schema.pick({ _id: true }).extend({
  communities: z.array(communities.schema),
  streets: z.array(streets.schema),
  letters: z.array(unread),
})
type Ground = z.infer<typeof ground>

/** A lookup of equal fields. */
const join = (from: string, localField: string) => ({ from, localField, foreignField: '_id', as: from })

export const groundOf = (person: Person) =>
  database
    .collection(people.name)
    .aggregate()
    .match({ _id: person._id })
    .limit(1)
    .lookup(join(communities.name, 'communityId'))
    .lookup(join(streets.name, 'communities.streetId'))
    .lookup(unreadAs('letters', person))

/** The person as `people.me` has them. */
export function meOn(
  { communities: [community], streets: [street], letters }: Ground,
  person: Person,
  avatar: Awaited<ReturnType<typeof avatarOf>>,
) {
  const inbox = { ...hearingOf(person), unread: letters.length }
  return neighbour(person, { community: community && { ...community, street }, avatar, inbox })
}

/** How much waits on the desk of the community that the person is secretary of; null for everybody else. */
export async function deskOf(person: Person) {
  const served = person.roles.find(({ role }) => role === 'secretary')?.scopeId
  return served === undefined ? null : deskCount(person, served)
}
