import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import type { Filter } from '../kit/document'
import { PAGE_SIZE, page } from '../kit/paging'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { type ShiftClaim, shiftClaims } from '../post/collections'
import { actionsFor } from './actions'
import { attendanceRow } from './views'

/** Of those without a check-in or check-out so many at once: whoever settles some sees the next. */
const MOST = 20
/** Some of them wait for somebody else: so many are looked at. */
const LOOKED_AT = 3 * MOST
/** What nobody settled for so long is no longer held up to the secretary. */
const RECENT_MS = 31 * 86_400_000

interface Wanted<Kind extends string> {
  /** One of the lists only, from here on. */
  kind?: Kind | undefined
  cursor?: string | undefined
}
export type SecretarysKind = 'appeals' | 'unsettled'
export type StreetsKind = 'entries' | 'appeals'

/**
 * What waits for the secretary: people whose shift is over and of whom nothing says that they came or left (nobody is marked
 * by a clock: it only lists them), and objections, those claimed first first, a page at a time.
 */
export async function waitingForSecretary(
  person: Person,
  { communityId, kind, cursor }: Wanted<SecretarysKind> & { communityId: string },
) {
  assertSecretaryOf(person, communityId)
  const [open, appeals] = await Promise.all([
    kind === 'appeals' ? [] : unsettled(communityId),
    kind === 'unsettled' ? NONE : pageOf(person, { communityId, appealStatus: 'open' }, cursor),
  ])
  const own = appeals.items.filter(line => line.entryStatus !== 'pending')
  return {
    unsettled: open.map(attendanceRow),
    appeals: own,
    ...(appeals.nextCursor && { nextAppeals: appeals.nextCursor }),
  }
}

async function unsettled(communityId: string) {
  const at = now()
  const ended = command.lt(at).and(command.gt(new Date(at.getTime() - RECENT_MS)))
  const open = await shiftClaims.find({
    where: { communityId, status: command.in(['claimed', 'forgotten']), endsAt: ended },
    orderBy: [['endsAt', 'desc']],
    limit: LOOKED_AT,
  })
  return open
    .filter(({ appealStatus, entryStatus }) => !isObjectedTo(appealStatus) && entryStatus !== 'pending')
    .slice(0, MOST)
}

const isObjectedTo = (status: ShiftClaim['appealStatus']) => status === 'open' || status === 'escalated'

/**
 * What waits for the street administrator: entries beyond a secretary's cap, and objections that were not accepted, those
 * claimed first first, a page of each, or of one of them from a cursor on.
 */
export async function waitingForStreet(person: Person, { kind, cursor }: Wanted<StreetsKind> = {}) {
  const streetId = command.in(
    person.roles.filter(({ role }) => role === 'streetAdmin').map(({ scopeId }) => scopeId),
  )
  const [entries, appeals] = await Promise.all([
    kind === 'appeals' ? NONE : pageOf(person, { streetId, entryStatus: 'pending' }, cursor),
    kind === 'entries' ? NONE : pageOf(person, { streetId, appealStatus: 'escalated' }, cursor),
  ])
  return {
    entries: entries.items,
    appeals: appeals.items,
    ...(entries.nextCursor && { nextEntries: entries.nextCursor }),
    ...(appeals.nextCursor && { nextAppeals: appeals.nextCursor }),
  }
}

type Page = Awaited<ReturnType<typeof pageOf>>
const NONE: Page = { items: [] }

/** A page of claims, each with what this person may do about it. */
async function pageOf(person: Person, where: Filter<ShiftClaim>, cursor: string | undefined) {
  const rows = await shiftClaims.find({
    where: { ...where, ...(cursor && { seq: command.gt(cursor) }) },
    orderBy: [['seq', 'asc']],
    limit: PAGE_SIZE + 1,
  })
  const at = now()
  return page(
    rows,
    row => row.seq,
    row => ({ ...attendanceRow(row), actions: actionsFor(person, row, at) }),
  )
}
