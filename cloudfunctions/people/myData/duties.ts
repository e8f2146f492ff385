import * as z from 'zod'
import { now } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { type Person, people } from '../../kit/person'
import { readList } from '../../kit/replies'
import { orders } from '../../menu/collections'
import { shiftClaims } from '../../post/collections'
import { redemptions } from '../../shop/collections'
import { teams } from '../../team/collections'
import { wishes } from '../../wish/collections'

/** Somebody counts on the person, or works for them: none of it may hang in the air when they go. */
const DUTIES = [
  {
    of: wishes,
    as: 'ownWishes',
    who: 'wisherId',
    in: ['pending', 'open', 'claimed', 'fulfilled'],
    what: '许下的心愿',
  },
  { of: wishes, as: 'claimedWishes', who: 'claimerId', in: ['claimed', 'fulfilled'], what: '认领的心愿' },
  {
    of: orders,
    as: 'ownOrders',
    who: 'residentId',
    in: ['placed', 'dispatched', 'accepted'],
    what: '点的服务',
  },
  { of: orders, as: 'jobs', who: 'workerId', in: ['dispatched', 'accepted'], what: '接的服务' },
  { of: redemptions, as: 'vouchers', who: 'personId', in: ['reserved'], what: '兑换的东西' },
  { of: teams, as: 'teams', who: 'leaderId', in: ['pending', 'active'], what: '带的服务队' },
] as const
const HOLDING = ['claimed', 'checkedIn', 'waitlisted', 'offered']
const SHOWN = 5

const titles = z.array(z.object({ title: z.string() })).default([])
const found = z.object({
  ...{ ownWishes: titles, claimedWishes: titles, ownOrders: titles, jobs: titles },
  ...{ vouchers: titles, teams: titles, shifts: titles },
})

/** What the person has begun and not finished, and the roles they hold: it has to be settled before they can go. */
export async function dutiesOf(person: Person) {
  const [open] = readList(found, await lookUp(person._id))
  const named = DUTIES.map(({ as, what }) => ({ what, titles: open?.[as].map(({ title }) => title) ?? [] }))
  const shifts = { what: '认领的岗位', titles: open?.shifts.map(({ title }) => title) ?? [] }
  return [...named, shifts].filter(({ titles }) => titles.length > 0)
}

async function lookUp(personId: string): Promise<unknown> {
  // A team has a name where the others have a title.
  const title = { $ifNull: ['$title', '$name'] }
  const few = (where: object) => [{ $match: where }, { $limit: SHOWN }, { $project: { title } }]
  let query = database.collection(people.name).aggregate().match({ _id: personId })
  for (const { of, as, who, in: states } of DUTIES)
    query = query.lookup({
      ...{ from: of.name, as },
      pipeline: few({ [who]: personId, status: { $in: states } }),
    })
  const ahead = { personId, sortKey: { $gte: startKey() }, status: { $in: HOLDING } }
  return query.lookup({ from: shiftClaims.name, as: 'shifts', pipeline: few(ahead) }).end()
}

const A_DAY = 24 * 60 * 60_000
/** Shifts that began yesterday or later: the keys begin with the time in hex (post/collections). */
const startKey = () => (now().getTime() - A_DAY).toString(16).padStart(12, '0')
