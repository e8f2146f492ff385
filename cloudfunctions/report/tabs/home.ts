import * as z from 'zod'
import { aggregated, some } from '../../kit/aggregated'
import { now } from '../../kit/clock'
import { found } from '../../kit/errors'
import { PAGE_SIZE } from '../../kit/paging'
import type { Person } from '../../kit/person'
import type { Caller } from '../../kit/procedure'
import { orders } from '../../menu/collections'
import { avatarOf } from '../../people/avatar'
import { joined, stranger } from '../../people/me'
import { shiftClaims } from '../../post/collections'
import { comingKey } from '../../post/mine'
import { wishes } from '../../wish/collections'
import { openWishes } from '../../wish/list'
import { wishRow } from '../../wish/views'
import { deskOf, ground, groundOf, meOn } from './ground'
import { type Matter, whatMatters } from './matter'

/** So many of the neighbours' wishes are shown. */
const SHOWN = 3

const titled = z.object({ _id: z.string(), title: z.string() })
const ofWish = titled.extend({ status: wishes.schema.shape.status })
const rows = ground.extend({
  shifts: z.array(shiftClaims.schema),
  wishes: z.array(ofWish),
  jobs: z.array(titled.extend({ status: orders.schema.shape.status })),
  taken: z.array(ofWish),
  open: z.array(wishes.schema),
})

/** All that the first tab shows, by one call: who one is, the one thing that matters now, what neighbours need. */
export async function homeTab(caller: Caller) {
  const person = joined(caller)
  if (!person) return { me: stranger(caller), matter: null, wishes: [], desk: null }
  const at = now()
  const [row, avatar, desk] = await Promise.all([rowOf(person, at), avatarOf(person), deskOf(person)])
  const matter: Matter | null = whatMatters(row, at)
  return {
    me: meOn(row, person, avatar),
    matter,
    wishes: row.open.map(wish => wishRow(wish, person)),
    /** How much waits on the secretary's desk; null for everybody else. */
    desk,
  }
}

const BRIEF = { $project: { title: 1, status: 1 } }
const NEWEST = { _id: -1 } as const

async function rowOf(person: Person, at: Date) {
  const personId = person._id
  const newest = (from: string, as: string, where: object) =>
    some({ from, as, where: { ...where }, sort: NEWEST, limit: PAGE_SIZE, more: [BRIEF] })
  const open = { ...openWishes(person, person.communityId) }
  const [row] = await aggregated(
    rows,
    groundOf(person)
      .lookup(
        some({
          ...{ from: shiftClaims.name, as: 'shifts' },
          where: { personId, sortKey: { $gt: comingKey(at) } },
          ...{ sort: { sortKey: 1 }, limit: PAGE_SIZE },
        }),
      )
      .lookup(newest(wishes.name, 'wishes', { wisherId: personId }))
      .lookup(newest(orders.name, 'jobs', { workerId: personId }))
      .lookup(newest(wishes.name, 'taken', { takerIds: { $in: [personId] } }))
      .lookup(some({ from: wishes.name, as: 'open', where: open, sort: NEWEST, limit: SHOWN })),
  )
  return found(row ?? null, '您的登记')
}
