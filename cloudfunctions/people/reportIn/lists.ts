import { timeline } from '../../kit/audit'
import { iso } from '../../kit/clock'
import { forbidden, found } from '../../kit/errors'
import { after, newestFirst, PAGE_SIZE, page } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { assertSecretaryOf, holds, isSecretaryOf } from '../../kit/scope'
import { type ReportIn, reportIns, type UnitReportIn, unitReportIns } from '../collections'
import { assertLiaisonOf } from '../scope'
import { reportInMachine } from './machine'

/** What staff see of an application. */
export const view = (row: ReportIn) => ({
  reportInId: row._id,
  displayName: row.displayName,
  kind: row.kind,
  communityId: row.communityId,
  communityName: row.communityName ?? '',
  unitId: row.unitId,
  unitName: row.unitName ?? '',
  status: row.status,
  vouchedBy: row.vouch?.displayName,
  onRoster: row.rosterId !== undefined,
  appliedAt: iso(row.appliedAt),
})

interface Of {
  communityId: string
  status?: ReportIn['status'] | undefined
  cursor?: string | undefined
}

/** Report-ins of a community in one state; without one, those that wait for the secretary, vouched for or not. */
export async function listReportIns(person: Person, { communityId, status, cursor }: Of) {
  assertSecretaryOf(person, communityId)
  if (status) return newestFirst(reportIns, { where: { communityId, status }, key: '_id', cursor, view })
  const older = cursor === undefined ? {} : { _id: after(cursor) }
  const waiting = await Promise.all(
    WAITING.map(one =>
      reportIns.find({
        where: { communityId, status: one, ...older },
        orderBy: [['_id', 'desc']],
        limit: PAGE_SIZE + 1,
      }),
    ),
  )
  const rows = waiting.flat().sort((a, b) => (a._id < b._id ? 1 : -1))
  return page(rows, row => row._id, view)
}
const WAITING = ['pending', 'vouched'] as const

/** Applications of people who say they work in the unit, waiting for its liaison. */
export async function listUnitApplications(person: Person, { unitId, cursor }: UnitPage) {
  assertLiaisonOf(person, unitId)
  return newestFirst(reportIns, { where: { unitId, status: 'pending' }, key: '_id', cursor, view })
}

/** The caller's own report-ins and how each stands. */
export async function myReportIns(person: Person) {
  const rows = await reportIns.find({
    where: { personId: person._id },
    orderBy: [['_id', 'desc']],
    limit: PAGE_SIZE,
  })
  return { items: rows.map(own) }
}

const own = (row: ReportIn) => {
  const { communityName, unitName, declinedReason } = row
  const { _id: reportInId, communityId, unitId, kind, status } = row
  return {
    ...{ reportInId, communityId, unitId, kind, status, declinedReason },
    ...{ communityName, unitName, appliedAt: iso(row.appliedAt) },
    actions: reportInMachine.open(status, ['member']).filter(action => action === 'withdraw'),
  }
}

/** One report-in with its timeline, for the member, the unit's liaison and the community's secretary. */
export async function getReportIn(person: Person, { reportInId }: { reportInId: string }) {
  const row = found(await reportIns.get(reportInId), '这份报到申请')
  const isOwn = row.personId === person._id
  const isStaff = isSecretaryOf(person, row.communityId) || holds(person, 'unitLiaison', row.unitId)
  if (!isOwn && !isStaff) throw forbidden('这不是您的报到申请')
  const { declinedReason } = row
  return { ...view(row), declinedReason, timeline: await timeline(`reportIn:${reportInId}`, () => true) }
}

interface UnitPage {
  unitId: string
  cursor?: string | undefined
}

export const unitView = (row: UnitReportIn) => ({
  unitReportInId: row._id,
  unitId: row.unitId,
  unitName: row.unitName,
  communityId: row.communityId,
  communityName: row.communityName,
  liaisonName: row.liaisonName,
  offer: row.offer,
  status: row.status,
  declinedReason: row.declinedReason,
  appliedAt: iso(row.appliedAt),
})

/** Where the liaison's own unit has reported in, and how it stands. */
export async function listUnitReportIns(person: Person, { unitId, cursor }: UnitPage) {
  assertLiaisonOf(person, unitId)
  return newestFirst(unitReportIns, { where: { unitId }, key: '_id', cursor, view: unitView })
}

interface CommunityUnits {
  communityId: string
  status: UnitReportIn['status']
  cursor?: string | undefined
}

/** The units that report in to a community, for its secretary. */
export async function listCommunityUnits(person: Person, { communityId, status, cursor }: CommunityUnits) {
  assertSecretaryOf(person, communityId)
  return newestFirst(unitReportIns, { where: { communityId, status }, key: '_id', cursor, view: unitView })
}
