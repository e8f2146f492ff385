import { aggregated } from '../../kit/aggregated'
import { command } from '../../kit/cloud'
import type { Person } from '../../kit/person'
import { communities, units } from '../../kit/street'
import { draft, type Holder, holder, keep, type Period, periodOf } from '../certificate/draft'
import { certificatesOfUnit } from '../certificate/read'
import { certificates } from '../collections'
import { assertLiaisonOf, foundMembers } from './members'
import { recordsByPerson } from './records'

/** So many members a call: the app shows how far it is and may go on after an interruption. */
const CHUNK = 20

interface Wanted extends Period {
  unitId: string
  cursor?: string | undefined
}

/**
 * Issues certificates over a period for the next members of a unit. Nothing is issued twice: a member whose records
 * have not changed keeps the certificate that was issued, who has none is left out. Begun anew, it ends the same.
 */
export async function issueForUnit(person: Person, { unitId, cursor, ...input }: Wanted) {
  assertLiaisonOf(person, unitId)
  const period = periodOf(input)
  const rows = await holdersOf(unitId, period, cursor)
  const members = rows.slice(0, CHUNK)
  const ids = members.map(({ _id }) => _id)
  const records = await recordsByPerson(ids, period.start, period.end)
  const drafts = members.flatMap(of => {
    const own = records.get(of._id) ?? []
    return own.length === 0 ? [] : [draft(of, own, { period, unitId, byUnit: true })]
  })
  const fresh = drafts.filter(({ isNew }) => isNew).map(({ certificate }) => certificate)
  const nextCursor = rows.length > CHUNK ? ids.at(-1) : undefined
  const answer = {
    looked: members.length,
    issued: fresh.length,
    kept: drafts.length - fresh.length,
    without: members.length - drafts.length,
    ...(nextCursor && { nextCursor }),
  }
  return keep(person, fresh, answer)
}

const concat = (...parts: (string | object)[]) => command.aggregate.concat(parts)

function holdersOf(unitId: string, { from, to }: Period, cursor: string | undefined): Promise<Holder[]> {
  const joined = foundMembers(unitId, cursor, CHUNK + 1)
    .lookup({ from: communities.name, localField: 'communityId', foreignField: '_id', as: 'communities' })
    .lookup({ from: units.name, localField: 'memberships.unitId', foreignField: '_id', as: 'units' })
    .addFields({ slot: concat('$_id', `:${from}:${to}`) })
    .lookup({ from: certificates.name, localField: 'slot', foreignField: 'slot', as: 'slotted' })
  return aggregated(holder, joined)
}

/** Certificates of the unit's members, newest first. */
export async function unitCertificates(
  person: Person,
  { unitId, cursor }: { unitId: string; cursor?: string | undefined },
) {
  assertLiaisonOf(person, unitId)
  return certificatesOfUnit(unitId, cursor)
}
