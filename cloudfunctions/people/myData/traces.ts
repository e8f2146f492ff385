import { certificates } from '../../attendance/collections'
import { exemptions } from '../../attendance/exemption/collections'
import { unitExports } from '../../attendance/liaison/exportCollections'
import { cards } from '../../attendance/proof/cards'
import { audits } from '../../kit/audit'
import { command, type QueryCommand } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { messages } from '../../kit/message'
import { requests } from '../../kit/request'
import { timerProgress } from '../../kit/timerProgress'
import { accounts, serviceRecords, transfers } from '../../ledger/collections'
import { menuDrafts, menuItems, menus, orders, providers } from '../../menu/collections'
import { adjustments } from '../../points/adjustments/collections'
import { bookFaults } from '../../points/books/collections'
import { gifts } from '../../points/gifts/collections'
import { kinInvites } from '../../points/kin/collections'
import { posts, shiftClaims, shifts } from '../../post/collections'
import { reportExports, volunteerMonths } from '../../report/collections'
import { clerkTries, redemptions, shopExports, shopItems } from '../../shop/collections'
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
  /** Fields that go altogether: they are made of such texts, or of the phone. */
  gone?: string[]
  /** Nothing of the document is a figure: it goes. */
  removed?: true
  /** What the log calls the document: what others wrote there about it may name the person. */
  called?: string
  /** What the log says of it may describe the person: those reasons go, too. */
  private?: true
}

/** Ids of the form `<personId>:…`: the character after «:» is «;». */
const startingWith = (personId: string) => command.gte(`${personId}:`).and(command.lt(`${personId};`))
const owner = (personId: string) => `person:${personId}`
const role = (personId: string) => `role:${personId}`
/** A person who provides a service (menu/terms). */
const provider = (personId: string) => startingWith(owner(personId))
const kin = (personId: string) => `kin:${personId}`
const inTeams = (personId: string) => startingWith(`teamMember:${personId}`)
const points = (personId: string) => `points:${owner(personId)}`
const minutes = (personId: string) => `minutes:${owner(personId)}`

const OF_A_WISH = [
  'title',
  'detail',
  'contactHint',
  'notDoneReason',
  'confirmation.thanks',
  'confirmation.word',
]
/** What the person said of an attendance, and what staff noted of them. */
const OF_A_CLAIM = [
  ...['cancelReason', 'appeal.words', 'appeal.answers.reason'],
  ...['marked.reason', 'entry.reason', 'entry.answer.reason'],
]

/**
 * Every place that names a person and has an index to find it by; what somebody did to a document of others is found
 * through the log instead (see log.ts). A collection that comes to name a person gets a line here: tests search all that is
 * stored, and hold the schemas to this list.
 */
export const TRACES: Trace[] = [
  // What was asked, sealed: nothing of it is of use to anybody else.
  { of: requests, field: 'byId', removed: true },
  // Before what they are about: that is where the log, and what others were told, is rewritten without the person.
  { of: messages, field: 'to', removed: true },
  // It stays with those who were told; what the person said in it does not.
  { of: messages, field: 'byId', texts: ['hint'] },
  { of: reportIns, field: 'personId', texts: ['declinedReason'], gone: ['rosterId'], called: 'reportIn' },
  { of: reportIns, field: 'vouch.personId' },
  { of: unitReportIns, field: 'liaisonId' },
  { of: rosterImports, field: 'by' },
  { of: wishes, field: 'wisherId', texts: OF_A_WISH, gone: ['words'], called: 'wish' },
  { of: wishes, field: 'claimerId', texts: ['fulfilment.note'], called: 'wish' },
  { of: wishes, field: 'takerIds', called: 'wish' },
  { of: wishes, field: 'progress.personId' },
  { of: wishes, field: 'reports.personId' },
  { of: wishes, field: 'photos.byId' },
  { of: teams, field: 'leaderId', texts: ['purpose', 'endReason'] },
  { of: teams, field: 'offer.personId' },
  { of: redemptions, field: 'personId', texts: ['endedReason'], called: 'redemption' },
  { of: redemptions, field: 'collectedBy.personId' },
  { of: shopItems, field: 'photos.byId' },
  { of: shopExports, field: 'personId' },
  { of: clerkTries, field: '_id' },
  { of: shiftClaims, field: 'personId', texts: OF_A_CLAIM, called: 'claim', private: true },
  { of: shifts, field: 'call.by' },
  { of: shifts, field: 'queue' },
  { of: shifts, field: 'wrongCodes.personId' },
  { of: orders, field: 'residentId', texts: ['note', 'review.comment'], called: 'order' },
  { of: orders, field: 'workerId', texts: ['completion.note'], called: 'order' },
  { of: cards, field: '_id', removed: true },
  { of: certificates, field: 'personId', called: 'certificate' },
  {
    ...{ of: exemptions, field: 'personId', texts: ['reason', 'decidedReason'] },
    ...{ called: 'exemption', private: true },
  },
  { of: timerProgress, field: 'cursor' },
  { of: timerProgress, field: 'cursor', value: owner },
  { of: bookFaults, field: '_id', value: owner },
  { of: kinInvites, field: '_id', removed: true },
  { of: gifts, field: 'giverId', texts: ['words'], called: 'gift' },
  { of: gifts, field: 'receiverId', called: 'gift' },
  {
    of: adjustments,
    field: 'personId',
    texts: ['reason', 'decidedReason'],
    called: 'adjustment',
    private: true,
  },
  { of: adjustments, field: 'proposerId' },
  { of: adjustments, field: 'deciderId' },
  { of: audits, field: 'ref', value: kin },
  { of: unitExports, field: 'personId' },
  { of: posts, field: 'publishedBy' },
  { of: menus, field: 'publishedBy' },
  { of: menuDrafts, field: 'publishedBy' },
  { of: menuDrafts, field: 'items.providerRef.id' },
  { of: menuItems, field: 'providerKey', value: provider },
  { of: orders, field: 'providerKey', value: provider },
  { of: providers, field: '_id', value: provider },
  { of: audits, field: 'ref', value: role },
  { of: audits, field: 'ref', value: inTeams },
  { of: audits, field: 'ref', value: owner },
  { of: audits, field: 'actorId' },
  { of: serviceRecords, field: 'personId' },
  { of: volunteerMonths, field: 'personId' },
  { of: reportExports, field: 'personId' },
  { of: transfers, field: 'credit', value: points },
  { of: transfers, field: 'credit', value: minutes },
  { of: transfers, field: 'debit', value: points },
  { of: transfers, field: 'debit', value: minutes },
  { of: accounts, field: '_id', value: owner },
]

/** Indexes that nobody but erasure needs; the build adds them to those of the collection. */
const { name, kind, schema } = shifts
export const tracedShifts = collection({
  ...{ name, schema, ...(kind !== undefined && { kind }) },
  indexes: [
    { name: 'waiting', keys: [['queue', 1]] },
    { name: 'guessers', keys: [['wrongCodes.personId', 1]] },
  ],
})
