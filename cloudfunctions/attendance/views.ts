import { iso } from '../kit/clock'
import type { ShiftClaim } from '../post/collections'
import { appealsUntil } from './rules'

const decided = (one: NonNullable<ShiftClaim['marked']>) => ({
  byName: one.byName,
  at: iso(one.at),
  reason: one.reason,
})

/** All that is recorded of one person's attendance on one shift, for that person and the staff. */
export const attendanceRow = (claim: ShiftClaim) => ({
  shiftId: claim.shiftId,
  personId: claim.personId,
  displayName: claim.displayName,
  title: claim.title,
  startsAt: iso(claim.startsAt),
  endsAt: iso(claim.endsAt),
  status: claim.status,
  cancelReason: claim.cancelReason,
  walkIn: claim.walkIn ?? false,
  checkedInAt: claim.checkedInAt && iso(claim.checkedInAt),
  checkedOutAt: claim.checkedOutAt && iso(claim.checkedOutAt),
  method: claim.method,
  sentAt: claim.sentAt && iso(claim.sentAt),
  methodOut: claim.methodOut,
  place: claim.place,
  minutes: claim.minutes,
  points: claim.points,
  marked: claim.marked && decided(claim.marked),
  entry: claim.entry && {
    ...decided(claim.entry),
    from: iso(claim.entry.from),
    to: iso(claim.entry.to),
    answer: claim.entry.answer && decided(claim.entry.answer),
  },
  entryStatus: claim.entryStatus,
  appeal: claim.appeal && {
    words: claim.appeal.words,
    at: iso(claim.appeal.at),
    to: claim.appeal.to && iso(claim.appeal.to),
    answers: claim.appeal.answers.map(decided),
  },
  appealStatus: claim.appealStatus,
  appealsUntil: iso(appealsUntil(claim)),
})
