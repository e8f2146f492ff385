import * as z from 'zod'
import { localDay } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { office, tellOnce } from '../../kit/message'
import { readList } from '../../kit/replies'
import { communities, streets } from '../../kit/street'
import { warnings } from '../collections'

const row = z.object({
  _id: z.string(),
  count: z.number().int(),
  communities: z.array(communities.schema),
  streets: z.array(streets.schema),
})

/**
 * In the morning, one message to the office of each community where warnings are open: how many there are. Each of its
 * secretaries hears of it as they want to (inbox/courier); what the warnings say stands on the desk.
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
    if (street?.warning.digest) told += Number(await tell(communityId, count, at))
  return { told }
}

const tell = (communityId: string, count: number, at: Date) =>
  tellOnce(`warnings:${communityId}:${localDay(at.toISOString())}`, {
    ...{ to: office('secretary', communityId), what: '社区预警', state: '有预警' },
    hint: `${count} 件，请到工作台看看`,
    ...{ ref: `community:${communityId}`, page: 'features/desk/pages/home/index' },
  })
