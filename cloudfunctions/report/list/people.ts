import * as z from 'zod'
import { command, database } from '../../kit/cloud'
import { maskName } from '../../kit/mask'
import { people } from '../../kit/person'
import { readList } from '../../kit/replies'
import { unitStandings, volunteerMonths } from '../collections'
import type { Wanted } from './list'
import { ONE_MORE, pageByKey } from './pages'

const row = volunteerMonths.schema.extend({ people: z.array(people.schema.pick({ displayName: true })) })

/** Who served in a month, with how much; the street reads names masked. */
export async function volunteersOf({ communityId, month, cursor, names }: Wanted) {
  const answer: unknown = await database
    .collection(volunteerMonths.name)
    .aggregate()
    .match({ key: `${communityId}:${month}`, ...(cursor && { _id: command.gt(cursor) }) })
    .sort({ _id: 1 })
    .limit(ONE_MORE)
    .lookup({ from: people.name, localField: 'personId', foreignField: '_id', as: 'people' })
    .end()
  return pageByKey(
    readList(row, answer),
    one => one._id,
    ({ _id, services, minutes, people: [person] }) => ({
      key: _id,
      title: names ? (person?.displayName ?? '') : maskName(person?.displayName ?? ''),
      sub: `${services} 次 · ${minutes} 分钟`,
    }),
  )
}

/** How the members of each unit stand this month. */
export async function unitsOf(scopeId: string, cursor: string | undefined) {
  const rows = await unitStandings.find({
    // The scope's own total stands before its units.
    where: { scopeId, _id: command.gt(cursor ?? `${scopeId}:`) },
    orderBy: [['_id', 'asc']],
    limit: ONE_MORE,
  })
  return pageByKey(
    rows,
    one => one._id,
    ({ _id, unitName, members, met }) => ({
      ...{ key: _id, title: unitName },
      sub: `${members} 人，本月达标 ${met} 人`,
    }),
  )
}
