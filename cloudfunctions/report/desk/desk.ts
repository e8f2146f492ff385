import { actionsFor } from '../../attendance/actions'
import { exemptionView } from '../../attendance/exemption/read'
import { isStaffFor } from '../../attendance/exemption/staff'
import { attendanceRow } from '../../attendance/views'
import { iso, now } from '../../kit/clock'
import { found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { addressesOf } from '../../kit/photos'
import { assertSecretaryOf } from '../../kit/scope'
import { orderRow } from '../../menu/views'
import { view as reportInView, unitView } from '../../people/reportIn/lists'
import type { Shift, ShiftClaim } from '../../post/collections'
import { freePlaces } from '../../post/eligible'
import { comingRow } from '../../post/read'
import type { ShopItem } from '../../shop/collections'
import { teamRow } from '../../team/read'
import { wishRow } from '../../wish/views'
import type { Warning } from '../collections'
import { MOST, type Waiting, waitingIn } from './tasks'

/** So many of each kind are shown; the count says how many wait. */
const SHOWN = 10

/** «What needs me now»: everything that waits for the secretary of a community, with counts, by one request. */
export async function desk(person: Person, communityId: string) {
  assertSecretaryOf(person, communityId)
  const at = now()
  const waiting = found((await waitingIn(communityId, at)) ?? null, '这个社区')
  const itemPhotos = group(waiting.itemPhotos, itemPhotosView(await addressesIn(waiting)))
  const groups = { ...ofPeople(person, waiting, at), ...ofServices(person, waiting, at), itemPhotos }
  return { ...groups, count: countOf(groups, waiting) }
}

/** Some of what waits, and how many there are: `more` says that there are more than were looked at. */
function group<T, V>(rows: T[], view: (row: T) => V, isMine: (row: T) => boolean = () => true) {
  const mine = rows.filter(isMine)
  const more = rows.length > MOST
  return { items: mine.slice(0, SHOWN).map(view), count: Math.min(mine.length, MOST), more }
}

const ofServices = (person: Person, waiting: Waiting, at: Date) => ({
  warnings: group(waiting.warnings, warningView),
  wishes: group(waiting.wishes, wish => wishRow(wish, person)),
  attention: group(waiting.attention, wish => wishRow(wish, person)),
  orders: group(waiting.orders, orderRow),
  dispatched: group(waiting.dispatched, orderRow),
  late: group(waiting.late, orderRow),
  toAttend: group(waiting.toAttend, orderRow),
  short: group(
    waiting.short,
    shift => comingRow(shift, at),
    (shift: Shift) => freePlaces(shift) > 0,
  ),
})

const ofPeople = (person: Person, waiting: Waiting, at: Date) => ({
  reportIns: group(waiting.reportIns, reportInView),
  units: group(waiting.units, unitView),
  teams: group(waiting.teams, team => teamRow(person, team)),
  appeals: group(
    waiting.appeals,
    claim => ({ ...attendanceRow(claim), actions: actionsFor(person, claim, at) }),
    isSettledHere,
  ),
  unsettled: group(
    waiting.unsettled,
    attendanceRow,
    claim => isSettledHere(claim) && claim.appealStatus !== 'open' && claim.appealStatus !== 'escalated',
  ),
  exemptions: group(
    waiting.exemptions,
    row => exemptionView(row, ['staff']),
    row => row.member.some(member => isStaffFor(person, row, member)),
  ),
})

/** The street has it already. */
const isSettledHere = ({ entryStatus }: ShiftClaim) => entryStatus !== 'pending'

const warningView = (warning: Warning) => ({
  warningId: warning._id,
  kind: warning.kind,
  subjectId: warning.subjectId,
  title: warning.title,
  at: iso(warning.at),
  note: warning.note,
})

const doubtfulOf = ({ photos }: ShopItem) => photos.filter(({ state }) => state === 'doubtful')

/** Of the photos to be looked at, those that are shown. */
const addressesIn = ({ itemPhotos }: Waiting) =>
  addressesOf(itemPhotos.slice(0, SHOWN).flatMap(item => doubtfulOf(item).map(({ fileId }) => fileId)))

const itemPhotosView = (addresses: Map<string, string>) => (item: ShopItem) => ({
  ...{ itemId: item._id, title: item.title, merchantName: item.merchantName },
  photos: doubtfulOf(item).map(({ photoId, fileId }) => ({ photoId, url: addresses.get(fileId) ?? '' })),
})

type Groups = ReturnType<typeof ofServices> & ReturnType<typeof ofPeople> & { itemPhotos: { count: number } }

/** What she can do now: a warning is of things that are counted already, an order with somebody waits for them. */
function countOf(groups: Groups, { dispatched }: Waiting) {
  const { warnings: _, dispatched: __, ...own } = groups
  const late = dispatched.filter(({ overdueIn }) => overdueIn !== undefined).length
  return Object.values(own).reduce((sum, { count }) => sum + count, late)
}
