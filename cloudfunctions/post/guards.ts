import { AppError } from '../kit/errors'
import { isDuplicateKey } from '../kit/faults'
import type { ShiftClaim } from './claims'
import type { PerPerson } from './terms'

/**
 * What one person can have only once, as keys of a unique index: no query before the claim could keep two claims made
 * at the same instant apart, and none is needed.
 */

const QUARTER_MS = 15 * 60_000
const DAY_MS = 86_400_000
/** A Monday, 00:00 in Asia/Shanghai, so that windows of seven days are weeks. */
const FIRST_MONDAY = Date.parse('1970-01-05T00:00:00+08:00')

interface Span {
  startsAt: Date
  endsAt: Date
}

/**
 * The quarters of an hour that begin during the shift (of a shorter one, that in which it starts): shifts that follow
 * each other share none, also when they do not start on the quarter.
 */
export function quartersOf({ startsAt, endsAt }: Span): number[] {
  const first = Math.ceil(startsAt.getTime() / QUARTER_MS)
  const end = Math.ceil(endsAt.getTime() / QUARTER_MS)
  if (end <= first) return [Math.floor(startsAt.getTime() / QUARTER_MS)]
  return Array.from({ length: end - first }, (_, index) => first + index)
}

/** The window of so many days that a moment falls in. */
export const windowOf = (at: Date, days: number) =>
  Math.floor((at.getTime() - FIRST_MONDAY) / (days * DAY_MS))

/** Its first moment, and the first after it. */
export const windowSpan = (window: number, days: number) => ({
  start: new Date(FIRST_MONDAY + window * days * DAY_MS),
  end: new Date(FIRST_MONDAY + (window + 1) * days * DAY_MS),
})

interface Subject extends Span {
  postId: string
  perPerson?: PerPerson | undefined
}

const timeGuards = (personId: string, span: Span) =>
  quartersOf(span).map(quarter => `at:${personId}:${quarter.toString(36)}`)

const turnGuard = (personId: string, { postId, startsAt, perPerson }: Subject, turn: number) =>
  perPerson ? [`turn:${postId}:${personId}:${windowOf(startsAt, perPerson.days)}:${turn}`] : []

/** Of a claim that stands; `turn` counts from 0 and must be below the post's cap. */
export const guardsOf = (personId: string, subject: Subject, turn: number) => [
  ...timeGuards(personId, subject),
  ...turnGuard(personId, subject, turn),
]

/** Of a claim that takes nobody's time: a unique index wants some key of every document. */
export const restingGuards = (claimId: string) => [claimId]

/** Of a claim whose shift moves: its new time, the turn it had. */
export const movedGuards = ({ personId, guards }: Pick<ShiftClaim, 'personId' | 'guards'>, span: Span) => [
  ...timeGuards(personId, span),
  ...guards.filter(key => key.startsWith('turn:')),
]

/** The first turn of its window that none of the person's claims has; null when the cap is reached. */
export function freeTurn(personId: string, subject: Subject, guards: readonly string[]): number | null {
  const { perPerson } = subject
  if (!perPerson) return 0
  for (let turn = 0; turn < perPerson.count; turn++)
    if (!turnGuard(personId, subject, turn).some(key => guards.includes(key))) return turn
  return null
}

/** What the claim to be made shares with one that stands. */
export const clashes = (personId: string, span: Span, guards: readonly string[]) =>
  timeGuards(personId, span).some(key => guards.includes(key))

const TAKEN = '您已经认领了这个时段'
/** Says of an insert that one of the keys is taken; which one is found out then. */
export const GUARDED = TAKEN
export const isTaken = (error: unknown) =>
  (error instanceof AppError && error.code === 'CONFLICT' && error.message === TAKEN) || isDuplicateKey(error)
