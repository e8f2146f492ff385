import * as z from 'zod'
import { exemptions } from '../../attendance/exemption/collections'
import { database } from '../../kit/cloud'
import { people } from '../../kit/person'
import { readList } from '../../kit/replies'
import { communities } from '../../kit/street'
import { orders } from '../../menu/collections'
import { reportIns, unitReportIns } from '../../people/collections'
import { shiftClaims, shifts, timeKey } from '../../post/collections'
import { shopItems } from '../../shop/collections'
import { teams } from '../../team/collections'
import { wishes } from '../../wish/collections'
import { warnings } from '../collections'

/** So many of each kind are looked at; the page says «20+» when there are more. */
export const MOST = 20
const HOUR_MS = 3_600_000
const SHORT_HOURS = 72
const RECENT_MS = 31 * 24 * HOUR_MS

type Stage = Record<string, unknown>
type Order = Record<string, 1 | -1>

const OLDEST: Order = { _id: 1 }
const NEWEST: Order = { _id: -1 }

const rows = z.object({
  _id: z.string(),
  warnings: z.array(warnings.schema),
  wishes: z.array(wishes.schema),
  attention: z.array(wishes.schema),
  orders: z.array(orders.schema),
  dispatched: z.array(orders.schema),
  late: z.array(orders.schema),
  toAttend: z.array(orders.schema),
  reportIns: z.array(reportIns.schema),
  units: z.array(unitReportIns.schema),
  teams: z.array(teams.schema),
  appeals: z.array(shiftClaims.schema),
  unsettled: z.array(shiftClaims.schema),
  exemptions: z.array(exemptions.schema.extend({ member: z.array(people.schema) })),
  short: z.array(shifts.schema),
  itemPhotos: z.array(shopItems.schema),
})
export type Waiting = z.infer<typeof rows>

/**
 * All that waits in a community, each kind by its index and those that wait longest first, in one request. Sorting and the
 * limit stand before all else, so no more is read than is looked at.
 */
export async function waitingIn(communityId: string, at: Date): Promise<Waiting | undefined> {
  const some = (from: string, as: string, where: Stage, sort: Order, more: Stage[] = []) => ({
    ...{ from, as },
    pipeline: [{ $match: where }, { $sort: sort }, { $limit: MOST + 1 }, ...more],
  })
  const of = (from: string, as: string, where: Stage, sort: Order, more?: Stage[]) =>
    some(from, as, { communityId, ...where }, sort, more)
  const orgLife = { status: 'placed', kindOf: 'orgLife' }
  const soon = { $gte: timeKey(at), $lt: timeKey(new Date(at.getTime() + SHORT_HOURS * HOUR_MS)) }
  const ended = { $lt: at, $gt: new Date(at.getTime() - RECENT_MS) }
  const join = { from: people.name, localField: 'personId', foreignField: '_id', as: 'member' }
  const answer: unknown = await database
    .collection(communities.name)
    .aggregate()
    .match({ _id: communityId })
    .project({ _id: 1 })
    // By id, so by kind: shifts without people cannot wait and stand first.
    .lookup(of(warnings.name, 'warnings', { open: true }, OLDEST))
    .lookup(of(wishes.name, 'wishes', { status: 'pending' }, OLDEST))
    .lookup(of(wishes.name, 'attention', { attention: true }, NEWEST))
    .lookup(of(orders.name, 'orders', { status: 'placed', kindOf: { $ne: 'orgLife' } }, OLDEST))
    .lookup(of(orders.name, 'dispatched', { status: 'dispatched' }, OLDEST))
    // Who came to organisation life can be said once it has begun (some bear no hour); till then nothing waits for her.
    .lookup(of(orders.name, 'toAttend', { ...orgLife, 'session.startsAt': { $not: { $gt: at } } }, OLDEST))
    // Of the overdue the others stand above already.
    .lookup(some(orders.name, 'late', { overdueIn: communityId, status: 'accepted' }, OLDEST))
    .lookup(of(reportIns.name, 'reportIns', { status: { $in: ['pending', 'vouched'] } }, OLDEST))
    .lookup(of(unitReportIns.name, 'units', { status: 'pending' }, OLDEST))
    .lookup(of(teams.name, 'teams', { status: 'pending' }, OLDEST))
    .lookup(of(shiftClaims.name, 'appeals', { appealStatus: 'open' }, { seq: 1 }))
    .lookup(
      of(
        shiftClaims.name,
        'unsettled',
        { status: { $in: ['claimed', 'forgotten'] }, endsAt: ended },
        { endsAt: -1 },
      ),
    )
    .lookup(of(exemptions.name, 'exemptions', { status: 'pending' }, OLDEST, [{ $lookup: join }]))
    .lookup(of(shifts.name, 'short', { kind: shifts.kind, status: 'open', sortKey: soon }, { sortKey: 1 }))
    .lookup(
      some(shopItems.name, 'itemPhotos', { communityIds: { $in: [communityId] }, attention: true }, OLDEST),
    )
    .end()
  return readList(rows, answer)[0]
}
