import { certificates } from '../../attendance/collections'
import { exemptions } from '../../attendance/exemption/collections'
import { standingReminders } from '../../attendance/standing/reminder'
import { audits } from '../../kit/audit'
import { command, type QueryCommand } from '../../kit/cloud'
import { accounts, serviceRecords, transfers } from '../../ledger/collections'
import { menus, orders } from '../../menu/collections'
import { posts, shiftClaims, shifts } from '../../post/collections'
import { reportExports, volunteerMonths } from '../../report/collections'
import { teams } from '../../team/collections'
import { wishes } from '../../wish/collections'
import { reportIns, unitReportIns } from '../collections'
import { rosterImports } from '../roster/collections'

/** Where a person is named: a collection and the indexed field that finds their documents. */
export interface Trace {
  of: { name: string; kind?: string | undefined }
  field: string
  /** What the field holds for a person; their id when nothing else is said. */
  value?: (personId: string) => string | QueryCommand
  /** What the person wrote, or what describes them: fields that are emptied, as paths. */
  texts?: string[]
}

/** Ids of the form `<personId>:…`: the character after «:» is «;». */
const startingWith = (personId: string) => command.gte(`${personId}:`).and(command.lt(`${personId};`))
const owner = (personId: string) => `person:${personId}`
const role = (personId: string) => `role:${personId}`
const inTeams = (personId: string) => startingWith(`teamMember:${personId}`)
const points = (personId: string) => `points:${owner(personId)}`
const minutes = (personId: string) => `minutes:${owner(personId)}`

/**
 * Every place that names a person. A collection that comes to name one gets a line here; the test of erasure looks for what
 * was forgotten in all that the street has stored.
 */
export const TRACES: Trace[] = [
  { of: reportIns, field: 'personId', texts: ['declinedReason'] },
  { of: reportIns, field: 'vouch.personId' },
  { of: unitReportIns, field: 'liaisonId' },
  { of: rosterImports, field: 'by' },
  {
    of: wishes,
    field: 'wisherId',
    texts: ['detail', 'contactHint', 'notDoneReason', 'confirmation.thanks', 'confirmation.word'],
  },
  { of: wishes, field: 'claimerId', texts: ['fulfilment.note'] },
  { of: wishes, field: 'takerIds' },
  { of: wishes, field: 'progress.personId' },
  { of: wishes, field: 'reports.personId' },
  { of: teams, field: 'leaderId' },
  { of: shiftClaims, field: 'personId', texts: ['cancelReason'] },
  { of: orders, field: 'residentId', texts: ['note', 'review.comment'] },
  { of: orders, field: 'workerId', texts: ['completion.note'] },
  { of: certificates, field: 'personId' },
  { of: exemptions, field: 'personId', texts: ['reason', 'decidedReason'] },
  { of: standingReminders, field: '_id', value: startingWith },
  { of: shifts, field: 'call.by' },
  { of: teams, field: 'offer.personId' },
  { of: audits, field: 'ref', value: role },
  { of: audits, field: 'ref', value: inTeams },
  { of: posts, field: 'publishedBy' },
  { of: menus, field: 'publishedBy' },
  { of: audits, field: 'actorId', texts: ['reason'] },
  { of: audits, field: 'ref', value: owner },
  { of: serviceRecords, field: 'personId' },
  { of: volunteerMonths, field: 'personId' },
  { of: reportExports, field: 'personId' },
  { of: transfers, field: 'credit', value: points },
  { of: transfers, field: 'credit', value: minutes },
  { of: transfers, field: 'debit', value: points },
  { of: transfers, field: 'debit', value: minutes },
  { of: accounts, field: '_id', value: owner },
]
