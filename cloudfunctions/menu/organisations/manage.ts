import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { checkText } from '../../kit/content'
import { found } from '../../kit/errors'
import { newId } from '../../kit/ids'
import type { Person } from '../../kit/person'
import { assertSecretaryOf } from '../../kit/scope'
import { transact } from '../../kit/transaction'
import { communityServed } from '../groundwork'
import { organisations } from './collections'

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
  return transact(async tx => {
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
    return { organisationId: _id }
  })
}
