import * as z from 'zod'
import { database } from '../../kit/cloud'
import { forbidden, found } from '../../kit/errors'
import { PAGE_SIZE, page } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { readList } from '../../kit/replies'
import { belongsTo, holds, isSecretaryOf } from '../../kit/scope'
import { communities } from '../../kit/street'
import { providers } from '../collections'
import { providerKeyOf } from '../terms'
import { meanOf } from '../views'
import { type Organisation, organisations } from './collections'

const KEY = { $concat: ['organisation:', '$_id', ':', '$communityId'] }

const joined = organisations.schema.extend({ key: z.string(), figures: z.array(providers.schema) })

/** The organisations of a community with their satisfaction, the newest first: one request. */
export async function listOrganisations(
  person: Person,
  { communityId, cursor }: { communityId: string; cursor?: string | undefined },
) {
  if (!belongsTo(person, communityId)) await assertStreetOf(person, communityId)
  const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
  const answer: unknown = await database
    .collection(organisations.name)
    .aggregate()
    .match({ communityId, ...older })
    .sort({ _id: -1 })
    .limit(PAGE_SIZE + 1)
    .addFields({ key: KEY })
    .lookup({ from: providers.name, localField: 'key', foreignField: '_id', as: 'figures' })
    .end()
  return page(
    readList(joined, answer),
    row => row._id,
    row => organisationRow(row, row.figures[0]?.ratings),
  )
}

async function assertStreetOf(person: Person, communityId: string) {
  const { streetId } = found(await communities.get(communityId), '这个社区')
  if (!holds(person, 'streetAdmin', streetId)) throw forbidden('这是其他社区的内容，您只能查看和参与本社区的')
}

const alone = joined.extend({ community: z.array(communities.schema) })

/** One organisation for its community and its street, and what the caller may do: one request. */
export async function getOrganisation(person: Person, organisationId: string) {
  const answer: unknown = await database
    .collection(organisations.name)
    .aggregate()
    .match({ _id: organisationId })
    .addFields({ key: KEY })
    .lookup({ from: providers.name, localField: 'key', foreignField: '_id', as: 'figures' })
    .lookup({ from: communities.name, localField: 'communityId', foreignField: '_id', as: 'community' })
    .end()
  const row = found(readList(alone, answer)[0] ?? null, '这个组织')
  const isStreet = holds(person, 'streetAdmin', row.community[0]?.streetId ?? '')
  if (!isStreet && !belongsTo(person, row.communityId)) throw forbidden('这是其他社区的内容')
  const actions: ('edit' | 'openReview')[] = [
    ...(isSecretaryOf(person, row.communityId) ? (['edit'] as const) : []),
    ...(isStreet ? (['openReview'] as const) : []),
  ]
  return { ...organisationRow(row, row.figures[0]?.ratings), actions }
}

const organisationRow = (row: Organisation, ratings = { count: 0, sum: 0 }) => ({
  organisationId: row._id,
  communityId: row.communityId,
  name: row.name,
  what: row.what,
  contract: row.contract,
  providerKey: providerKeyOf(row.communityId, row.name, { kind: 'organisation', id: row._id }),
  rating: meanOf(ratings),
  reviews: ratings.count,
})
