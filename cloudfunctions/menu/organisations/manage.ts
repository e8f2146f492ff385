import * as z from 'zod'
import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { checkText } from '../../kit/content'
import { found } from '../../kit/errors'
import { newId } from '../../kit/ids'
import { PAGE_SIZE, page } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { readList } from '../../kit/replies'
import { assertBelongsTo, assertSecretaryOf } from '../../kit/scope'
import { transact } from '../../kit/transaction'
import { providers } from '../collections'
import { communityServed } from '../groundwork'
import { providerKeyOf } from '../terms'
import { meanOf } from '../views'
import { type Organisation, organisations } from './collections'

const TAKEN = '已经有这个名字的组织了，请到列表里修改'

export interface OrganisationInput {
  organisationId?: string | undefined
  name: string
  what: string
  contract: { starts: string; ends: string }
}

/** The secretary writes down an organisation that serves the community, or changes what is written. */
export async function saveOrganisation(person: Person, { organisationId, ...input }: OrganisationInput) {
  await checkText(person._id, 3, input.name, input.what)
  const communityId = communityServed(person)
  const at = now()
  const _id = organisationId ?? newId()
  await transact(async tx => {
    const nameKey = `${communityId}:${input.name}`
    if (organisationId === undefined)
      await tx.insert(organisations, [{ _id, communityId, nameKey, ...input }], TAKEN)
    else {
      const known = found(await tx.get(organisations, _id), '这个组织')
      assertSecretaryOf(person, known.communityId)
      await tx.update(organisations, _id, { nameKey, ...input })
    }
    const action = organisationId === undefined ? 'create' : 'edit'
    await audit(tx, person, { communityId, ref: `organisation:${_id}`, at, action })
  })
  return { organisationId: _id }
}

const joined = organisations.schema.extend({ key: z.string(), figures: z.array(providers.schema) })

/** The organisations of a community with their satisfaction, the newest first: one request. */
export async function listOrganisations(
  person: Person,
  { communityId, cursor }: { communityId: string; cursor?: string | undefined },
) {
  assertBelongsTo(person, communityId)
  const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
  const answer: unknown = await database
    .collection(organisations.name)
    .aggregate()
    .match({ communityId, ...older })
    .sort({ _id: -1 })
    .limit(PAGE_SIZE + 1)
    .addFields({ key: { $concat: ['organisation:', '$_id', ':', '$communityId'] } })
    .lookup({ from: providers.name, localField: 'key', foreignField: '_id', as: 'figures' })
    .end()
  return page(
    readList(joined, answer),
    row => row._id,
    row => organisationRow(row, row.figures[0]?.ratings),
  )
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
