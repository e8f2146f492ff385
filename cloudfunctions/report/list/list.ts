import { badRequest } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { isSecretaryOf } from '../../kit/scope'
import { communities } from '../../kit/street'
import type { ListName } from '../labels'
import { assertReads, streetOf } from '../scope'
import { orderEvents, wishEvents } from './events'
import { unitsOf, volunteersOf } from './people'
import { heldShifts, services } from './services'
import { ordersIn, wishesIn, wishesPosted } from './things'
import { transfersOf } from './transfers'

export interface ListInput {
  list: ListName
  /** Of the street when there is none: units only. */
  communityId?: string | undefined
  month?: string | undefined
  /** Of wishes and orders as they stand now. */
  state?: string | undefined
  cursor?: string | undefined
}

export interface Wanted {
  communityId: string
  month: string
  state: string
  cursor: string | undefined
  /** Whether the reader is told names. */
  names: boolean
}

const READ: Record<ListName, (wanted: Wanted) => Promise<Awaited<ReturnType<typeof services>>>> = {
  wishPosted: wishesPosted,
  wishConfirmed: wanted => wishEvents(wanted, 'confirmed'),
  shifts: heldShifts,
  volunteers: volunteersOf,
  services,
  pointsIssued: wanted => transfersOf(wanted, 'debit', 'earned'),
  pointsTaken: wanted => transfersOf(wanted, 'credit', 'earned'),
  pointsRedeemed: wanted => transfersOf(wanted, 'credit', 'redemption'),
  pointsRefunded: wanted => transfersOf(wanted, 'debit', 'redemption'),
  orderPlaced: wanted => orderEvents(wanted, 'placed'),
  orderReviewed: wanted => orderEvents(wanted, 'reviewed'),
  wishState: wishesIn,
  orderState: ordersIn,
  units: wanted => unitsOf(wanted.communityId, wanted.cursor),
}

const OF_NOW: readonly ListName[] = ['wishState', 'orderState', 'units']

/** What a figure was counted from, a page at a time, the latest first; its rows open pages for the secretary. */
export async function listOf(person: Person, { list, communityId, month, state, cursor }: ListInput) {
  if (communityId === undefined) {
    if (list !== 'units') throw badRequest('请选择社区')
    return { opens: false, ...(await unitsOf(streetOf(person), cursor)) }
  }
  if (month === undefined && !OF_NOW.includes(list)) throw badRequest('请选择月份')
  const names = isSecretaryOf(person, communityId)
  if (!names) assertReads(person, await communities.get(communityId))
  const wanted = { communityId, month: month ?? '', state: state ?? '', cursor, names }
  return { opens: names, ...(await READ[list](wanted)) }
}
