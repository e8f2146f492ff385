import { AppError } from '../kit/errors'
import { isDuplicateKey } from '../kit/faults'
import type { ShiftClaim } from './claims'
import type { PerPerson } from './terms'

/**
 * What one person can have only once, as keys of a unique index: no query before the claim could keep two claims made
 * at the same instant apart, and none is needed.
 */

const MINUTE_MS = 60_000
const QUARTER_MIN = 15
const DAY_MS = 86_400_000
/** A Monday, 00:00 in Asia/Shanghai, so that windows of seven days are weeks. */
const FIRST_MONDAY = Date.parse('1970-01-05T00:00:00+08:00')

interface Span {
  startsAt: Date
  endsAt: Date
}

/**
 * The person's time as keys: two spans share one exactly when they overlap, to the minute. The quarters of an hour that
 * begin during a span tell all but overlaps inside one quarter, where one span ends and the other starts: for those the
 * first and the last quarter say whether they are taken to their end, and by the minute where they are not taken whole.
 * Only a span shorter than a quarter that crosses none of their beginnings takes its quarter whole.
 */
export function timeKeys({ startsAt, endsAt }: Span): string[] {
  const start = Math.ceil(startsAt.getTime() / MINUTE_MS)
  const end = Math.max(start + 1, Math.ceil(endsAt.getTime() / MINUTE_MS))
  const first = Math.floor(start / QUARTER_MIN)
  const last = Math.floor((end - 1) / QUARTER_MIN)
  const begun = keys('at', Math.ceil(start / QUARTER_MIN), Math.ceil(end / QUARTER_MIN))
  if (begun.length === 0) return [key('at', first), key('to', first)]
  const head = [key('to', first), ...keys('min', start, (first + 1) * QUARTER_MIN)]
  const tail = end % QUARTER_MIN === 0 ? [key('to', last)] : keys('min', last * QUARTER_MIN, end)
  return [...begun, ...(start % QUARTER_MIN === 0 ? [] : head), ...tail]
}

const key = (kind: 'at' | 'to' | 'min', number: number) => `${kind}:${number.toString(36)}`
const keys = (kind: 'at' | 'min', from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => key(kind, from + index))

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
  timeKeys(span).map(one => one.replace(':', () => `:${personId}:`))

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
