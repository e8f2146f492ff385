import * as z from 'zod'
import { database } from '../../kit/cloud'
import { type Person, people } from '../../kit/person'
import { units } from '../../kit/street'

const counted = z.object({ total: z.number() })

/** The units the caller is liaison of (one, as a rule), each with its name and how many members it has. */
export async function myUnits(person: Person) {
  const ids = person.roles.filter(({ role }) => role === 'unitLiaison').map(({ scopeId }) => scopeId)
  const own = await units.getMany(ids)
  const items = own.map(async ({ _id, name }) => ({ unitId: _id, name, members: await membersIn(_id) }))
  return { items: await Promise.all(items) }
}

async function membersIn(unitId: string) {
  const answer: unknown = await database
    .collection(people.name)
    .where({ 'memberships.unitId': unitId })
    .count()
  return counted.parse(answer).total
}
