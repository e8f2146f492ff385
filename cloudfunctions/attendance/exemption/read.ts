import * as z from 'zod'
import { aggregated } from '../../kit/aggregated'
import { iso } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { badRequest, forbidden } from '../../kit/errors'
import { after, newestFirst, PAGE_SIZE, page } from '../../kit/paging'
import { type Person, people } from '../../kit/person'
import { assertSecretaryOf, holds } from '../../kit/scope'
import { type Exemption, exemptions } from './collections'
import { exemptionMachine } from './machine'
import { isStaffFor } from './staff'

/** The caller's own exemptions, newest first. */
export const myExemptions = (person: Person, cursor?: string) =>
  newestFirst(exemptions, {
    where: { personId: person._id },
    key: '_id',
    cursor,
    view: row => exemptionView(row, ['member']),
  })

interface Scope {
  unitId?: string | undefined
  communityId?: string | undefined
  status: 'pending' | 'granted'
  cursor?: string | undefined
}

const withMember = exemptions.schema.extend({ member: z.array(people.schema) })

/** Exemptions of a unit's members or of a community, for those who decide on them. */
export async function staffExemptions(person: Person, { unitId, communityId, status, cursor }: Scope) {
  const where = unitId !== undefined ? { unitId } : { communityId }
  assertScope(person, unitId, communityId)
  const rows = await aggregated(
    withMember,
    database
      .collection(exemptions.name)
      .aggregate()
      .match({ ...where, status, ...(cursor && { _id: after(cursor) }) })
      .sort({ _id: -1 })
      .limit(PAGE_SIZE + 1)
      .lookup({ from: people.name, localField: 'personId', foreignField: '_id', as: 'member' }),
  )
  const { items, nextCursor } = page(
    rows,
    row => row._id,
    row => {
      const [member] = row.member
      // Who has left the unit is its liaison's no more; nobody decides on their own.
      return member && isStaffFor(person, row, member) ? [exemptionView(row, ['staff'])] : []
    },
  )
  return { items: items.flat(), ...(nextCursor && { nextCursor }) }
}

function assertScope(person: Person, unitId: string | undefined, communityId: string | undefined) {
  if (unitId !== undefined) {
    if (!holds(person, 'unitLiaison', unitId)) throw forbidden('只有本单位的联络员可以查看')
  } else if (communityId === undefined) throw badRequest('缺少单位或社区')
  else assertSecretaryOf(person, communityId)
}

export const exemptionView = (exemption: Exemption, actors: ('staff' | 'member')[]) => ({
  exemptionId: exemption._id,
  displayName: exemption.displayName,
  from: exemption.from,
  to: exemption.to,
  kind: exemption.kind,
  reason: exemption.reason,
  status: exemption.status,
  appliedAt: iso(exemption.appliedAt),
  decidedBy: exemption.decidedByName,
  decidedReason: exemption.decidedReason,
  actions: exemptionMachine.open(exemption.status, actors),
})
