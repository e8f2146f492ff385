import { streetIdOf } from '../admin/rights'
import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { type Merchant, merchants } from './collections'
import { isOpen, weekInWords } from './hours'
import { stationIdOf } from './rights'

const MOST = 200

/** A place as people who redeem see it. */
export const placeView = (place: Merchant) => ({
  merchantId: place._id,
  kind: place.kind,
  name: place.name,
  address: place.address,
  openNow: isOpen(place, now()),
  closed: place.status === 'closed',
  week: weekInWords(place.hours),
  hoursText: place.hoursText,
})

/** The same for those who change it. */
const editable = (place: Merchant) => ({
  ...placeView(place),
  hours: place.hours,
  communityIds: place.communityIds,
})

/** Where people of a community can redeem, its own station first. */
export async function places(person: Person, communityId: string) {
  assertBelongsTo(person, communityId)
  const all = await merchants.find({
    where: { communityIds: command.in([communityId]) },
    orderBy: [['_id', 'asc']],
    limit: MOST,
  })
  const shown = all.filter(({ status }) => status === 'open')
  const isStation = ({ kind }: Merchant) => (kind === 'station' ? 0 : 1)
  return { items: shown.sort((a, b) => isStation(a) - isStation(b)).map(placeView) }
}

/** All merchants and stations of the street. */
export async function listMerchants(person: Person) {
  const where = { streetId: streetIdOf(person) }
  const all = await merchants.find({ where, orderBy: [['_id', 'asc']], limit: MOST })
  return { items: all.map(editable) }
}

/** The places that the caller works at: shops as a clerk, stations as a secretary (`started` once there is one). */
export async function myPlaces(person: Person) {
  const clerk = person.roles.filter(({ role }) => role === 'merchant').map(({ scopeId }) => scopeId)
  const secretary = person.roles.filter(({ role }) => role === 'secretary').map(({ scopeId }) => scopeId)
  const all = await merchants.getMany([...clerk, ...secretary.map(stationIdOf)])
  const missing = secretary.filter(communityId => all.every(({ _id }) => _id !== stationIdOf(communityId)))
  return { items: all.map(editable), withoutStation: missing }
}
