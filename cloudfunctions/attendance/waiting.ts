import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { shiftClaims } from '../post/collections'
import { attendanceRow } from './views'

/** So many at once: whoever settles some sees the next. */
const MOST = 20
/** What nobody settled for so long is no longer held up to the secretary. */
const RECENT_MS = 31 * 86_400_000

/**
 * What waits for the secretary: people whose shift is over and of whom nothing says that they came or left (nobody is marked
 * by a clock: it only lists them), and objections.
 */
export async function waitingForSecretary(person: Person, communityId: string) {
  assertSecretaryOf(person, communityId)
  const at = now()
  const ended = command.lt(at).and(command.gt(new Date(at.getTime() - RECENT_MS)))
  const unsettled = ['claimed', 'forgotten'].map(status => ({ status }))
  const [open, appeals] = await Promise.all([
    shiftClaims.find({
      where: { communityId, status: command.in(unsettled.map(({ status }) => status)), endsAt: ended },
      orderBy: [['endsAt', 'desc']],
      limit: MOST,
    }),
    shiftClaims.find({
      where: { communityId, appealStatus: 'open' },
      orderBy: [['sortKey', 'asc']],
      limit: MOST,
    }),
  ])
  return {
    unsettled: open.filter(claim => claim.appealStatus !== 'open' && !isPending(claim)).map(attendanceRow),
    appeals: appeals.filter(claim => !isPending(claim)).map(attendanceRow),
  }
}

const isPending = ({ entryStatus }: { entryStatus?: string | undefined }) => entryStatus === 'pending'

/** What waits for the street administrator: entries beyond a secretary's cap, and objections that were not accepted. */
export async function waitingForStreet(person: Person) {
  const streetId = command.in(
    person.roles.filter(({ role }) => role === 'streetAdmin').map(({ scopeId }) => scopeId),
  )
  const [entries, appeals] = await Promise.all([
    shiftClaims.find({
      where: { streetId, entryStatus: 'pending' },
      orderBy: [['sortKey', 'asc']],
      limit: MOST,
    }),
    shiftClaims.find({
      where: { streetId, appealStatus: 'escalated' },
      orderBy: [['sortKey', 'asc']],
      limit: MOST,
    }),
  ])
  return { entries: entries.map(attendanceRow), appeals: appeals.map(attendanceRow) }
}
