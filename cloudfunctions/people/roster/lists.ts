import * as z from 'zod'
import { iso } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { maskPhone } from '../../kit/mask'
import { after, newestFirst, PAGE_SIZE, page } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { readList } from '../../kit/replies'
import { assertSecretaryOf } from '../../kit/scope'
import { reportIns } from '../collections'
import { roster, rosterImports } from './collections'

interface Page {
  communityId: string
  cursor?: string | undefined
}

const withMatch = roster.schema.extend({ reportIns: z.array(reportIns.schema.pick({ status: true })) })

/** The roster of a community and who of it has reported in; phones are masked. */
export async function listRoster(person: Person, { communityId, cursor }: Page) {
  assertSecretaryOf(person, communityId)
  const answer: unknown = await database
    .collection(roster.name)
    .aggregate()
    .match({ communityId, ...(cursor !== undefined && { seq: after(cursor) }) })
    .sort({ seq: -1 })
    .limit(PAGE_SIZE + 1)
    .lookup({ from: reportIns.name, localField: '_id', foreignField: 'rosterId', as: 'reportIns' })
    .end()
  return page(
    readList(withMatch, answer),
    row => row.seq,
    row => ({
      rowId: row.seq,
      name: row.name,
      phone: maskPhone(row.phone),
      unitName: row.unitName,
      kind: row.kind,
      reportedIn: row.reportIns.some(({ status }) => status === 'active'),
    }),
  )
}

/** The imports of a community, the newest first: what was begun and not finished can be gone on with. */
export async function listImports(person: Person, { communityId, cursor }: Page) {
  assertSecretaryOf(person, communityId)
  return newestFirst(rosterImports, {
    where: { communityId },
    key: '_id',
    cursor,
    view: ({ _id, total, counts, done, status, createdAt }) => ({
      ...{ importId: _id, total, counts, done, status },
      createdAt: iso(createdAt),
    }),
  })
}
