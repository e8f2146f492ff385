import * as z from 'zod'
import { exemptions } from '../../attendance/exemption/collections'
import { countUp } from '../../attendance/standing/rule'
import { measureFrom } from '../../attendance/standing/standing'
import { aggregated, some } from '../../kit/aggregated'
import { local, now, yearSpan } from '../../kit/clock'
import { found } from '../../kit/errors'
import { PAGE_SIZE } from '../../kit/paging'
import type { Person } from '../../kit/person'
import type { Caller } from '../../kit/procedure'
import { accounts, serviceRecords } from '../../ledger/collections'
import { MOST_A_YEAR, standingRecords } from '../../ledger/services'
import { avatarOf } from '../../people/avatar'
import { joined, stranger } from '../../people/me'
import { shiftClaims } from '../../post/collections'
import { deskOf, ground, groundOf, meOn } from './ground'

const counted = z.array(z.object({ _id: z.string() })).default([])
const rows = ground.extend({
  exemptions: z.array(exemptions.schema),
  accounts: z.array(accounts.schema),
  services: z.array(serviceRecords.schema),
  entries: counted,
  appeals: counted,
})
type Row = z.infer<typeof rows>

/** All that the third tab shows, by one call: who one is, what one has given and got, and what waits for staff. */
export async function meTab(caller: Caller) {
  const person = joined(caller)
  if (!person) return { me: stranger(caller), own: null }
  const at = now()
  const [row, avatar, desk] = await Promise.all([rowOf(person, at), avatarOf(person), deskOf(person)])
  const { points, minutes } = row.accounts[0] ?? { points: 0, minutes: 0 }
  return {
    me: meOn(row, person, avatar),
    own: {
      balance: { points, minutes },
      standing: standingOf(person, row, at),
      /** How much waits on the secretary's desk, and for the street's approval; null for everybody else. */
      desk,
      approvals: administers(person).length > 0 ? approvalsOf(row) : null,
    },
  }
}

/** What the sentence of the standing says. */
function standingOf(person: Person, { streets, exemptions, services }: Row, at: Date) {
  const { targets, circumstances } = measureFrom({ ...person, streets, exemptions })
  const all = countUp(standingRecords(services), local(at).year(), at, targets, circumstances)
  return { thisMonth: all.thisMonth, services: all.services, lacking: all.lacking }
}

const approvalsOf = ({ entries, appeals }: Row) => ({
  count: Math.min(entries.length, PAGE_SIZE) + Math.min(appeals.length, PAGE_SIZE),
  more: entries.length > PAGE_SIZE || appeals.length > PAGE_SIZE,
})

const administers = ({ roles }: Person) =>
  roles.filter(({ role }) => role === 'streetAdmin').map(({ scopeId }) => scopeId)

async function rowOf(person: Person, at: Date) {
  const { start, end } = yearSpan(local(at).year())
  const own = { kind: serviceRecords.kind, personId: person._id, at: { $gte: start, $lt: end } }
  const all = groundOf(person)
    .lookup({ from: exemptions.name, localField: '_id', foreignField: 'personId', as: 'exemptions' })
    .lookup(
      some({
        ...{ from: accounts.name, as: 'accounts' },
        ...{ where: { _id: `person:${person._id}` }, sort: { _id: 1 }, limit: 1 },
      }),
    )
    .lookup(
      some({
        ...{ from: serviceRecords.name, as: 'services' },
        ...{ where: own, sort: { at: 1 }, limit: MOST_A_YEAR },
      }),
    )
  const [row] = await aggregated(rows, withApprovals(all, administers(person)))
  return found(row ?? null, '您的登记')
}

/** Joins, for who administers a street, the attendance that waits for the street (attendance/waiting). */
function withApprovals<P extends Joins<P>>(found: P, streetIds: string[]): P {
  if (streetIds.length === 0) return found
  const waiting = (as: string, where: object) =>
    some({
      ...{ from: shiftClaims.name, as, where: { streetId: { $in: streetIds }, ...where } },
      ...{ sort: { seq: 1 }, limit: PAGE_SIZE + 1, more: [{ $project: { _id: 1 } }] },
    })
  return found
    .lookup(waiting('entries', { entryStatus: 'pending' }))
    .lookup(waiting('appeals', { appealStatus: 'escalated' }))
}

interface Joins<P> {
  lookup(join: ReturnType<typeof some>): P
}
