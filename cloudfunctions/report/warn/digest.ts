import * as z from 'zod'
import { localDay } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { notify } from '../../kit/notify'
import { people } from '../../kit/person'
import { readList } from '../../kit/replies'
import { isSecretaryOf } from '../../kit/scope'
import { communities, streets } from '../../kit/street'
import { digests, warnings } from '../collections'

const row = z.object({
  _id: z.string(),
  count: z.number().int(),
  communities: z.array(communities.schema),
  streets: z.array(streets.schema),
})

/**
 * In the morning, one message to the secretaries of each community where warnings are open: how many there are. What they
 * say stands on the desk whether or not the message arrives.
 */
export async function digest(at: Date) {
  const answer: unknown = await database
    .collection(warnings.name)
    .aggregate()
    .match({ open: true })
    .group({ _id: '$communityId', count: { $sum: 1 } })
    .lookup({ from: communities.name, localField: '_id', foreignField: '_id', as: 'communities' })
    .lookup({ from: streets.name, localField: 'communities.streetId', foreignField: '_id', as: 'streets' })
    .end()
  let told = 0
  for (const {
    _id: communityId,
    count,
    streets: [street],
  } of readList(row, answer))
    if (street?.warning.digest) told += await tell(communityId, count, at)
  return { told }
}

async function tell(communityId: string, count: number, at: Date): Promise<number> {
  const isFirst = await digests.insert({ _id: `${communityId}:${localDay(at.toISOString())}`, at })
  if (!isFirst) return 0
  const where = { 'roles.scopeId': communityId }
  const found: unknown = await database.collection(people.name).where(where).limit(20).get()
  const staff = z.object({ data: z.array(people.schema) }).parse(found).data
  const secretaries = staff.filter(person => isSecretaryOf(person, communityId))
  for (const { _id } of secretaries)
    await notify({
      ...{ to: _id, what: '社区预警', state: '有预警' },
      ...{ hint: `${count} 件，请到工作台看看`, page: 'features/desk/pages/home/index' },
    })
  return secretaries.length
}
