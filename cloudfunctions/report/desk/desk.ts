import { actionsFor } from '../../attendance/actions'
import { exemptionView } from '../../attendance/exemption/read'
import { isStaffFor } from '../../attendance/exemption/staff'
import { attendanceRow } from '../../attendance/views'
import { iso, now } from '../../kit/clock'
import { found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { assertSecretaryOf } from '../../kit/scope'
import { orderRow } from '../../menu/views'
import { view as reportInView, unitView } from '../../people/reportIn/lists'
import type { Shift, ShiftClaim } from '../../post/collections'
import { freePlaces } from '../../post/eligible'
import { comingRow } from '../../post/read'
import { teamRow } from '../../team/read'
import { wishRow } from '../../wish/views'
import type { Warning } from '../collections'
import { addressesFor, attentionView, itemPhotosView } from './content'
import { MOST, type Waiting, waitingIn } from './tasks'

/** So many of each kind are shown; the count says how many wait. */
const SHOWN = 10

/** «What needs me now»: everything that waits for the secretary of a community, with counts, by one request. */
export async function desk(person: Person, communityId: string) {
  assertSecretaryOf(person, communityId)
  const at = now()
  const waiting = found((await waitingIn(communityId, at)) ?? null, '这个社区')
  const { attention, itemPhotos } = waiting
  const addresses = await addressesFor([...attention.slice(0, SHOWN), ...itemPhotos.slice(0, SHOWN)])
  const groups = groupsOf(person, waiting, at, addresses)
  return { ...groups, count: countOf(groups, waiting) }
}

/** How many things wait on that desk, for the way to it. */
export async function deskCount(person: Person, communityId: string) {
  const at = now()
  const waiting = await waitingIn(communityId, at)
  return waiting ? countOf(groupsOf(person, waiting, at, new Map()), waiting) : 0
}

const groupsOf = (person: Person, waiting: Waiting, at: Date, addresses: Map<string, string>) => ({
  ...ofPeople(person, waiting, at),
  ...ofServices(person, waiting, at),
  ...ofContent(person, waiting, addresses),
})

/** Some of what waits, and how many there are: `more` says that there are more than were looked at. */
function group<T, V>(rows: T[], view: (row: T) => V, isMine: (row: T) => boolean = () => true) {
  const mine = rows.filter(isMine)
  const more = rows.length > MOST
  return { items: mine.slice(0, SHOWN).map(view), count: Math.min(mine.length, MOST), more }
}

const ofServices = (person: Person, waiting: Waiting, at: Date) => ({
  warnings: group(waiting.warnings, warningView),
  wishes: group(waiting.wishes, wish => wishRow(wish, person)),
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

const ofContent = (person: Person, { attention, itemPhotos }: Waiting, addresses: Map<string, string>) => ({
  attention: group(attention, attentionView(person, addresses)),
  itemPhotos: group(itemPhotos, itemPhotosView(addresses)),
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
    claim => ({ ...attendanceRow(claim), actions: actionsFor(person, claim, at) }),
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

type Groups = ReturnType<typeof groupsOf>

/** What she can do now: a warning is of things that are counted already, an order with somebody waits for them. */
function countOf(groups: Groups, { dispatched }: Waiting) {
  const { warnings: _, dispatched: __, ...own } = groups
  const late = dispatched.filter(({ overdueIn }) => overdueIn !== undefined).length
  return Object.values(own).reduce((sum, { count }) => sum + count, late)
}
