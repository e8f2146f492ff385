import type { Person } from '../../../cloudfunctions/kit/person'
import { pointsFor, servedMinutes } from '../../../cloudfunctions/ledger/rules'
import type { Shift, ShiftClaim } from '../../../cloudfunctions/post/collections'
import { restingGuards } from '../../../cloudfunctions/post/guards'
import {
  type ClaimAction,
  type ClaimActor,
  claimMachine,
  HOLDING,
} from '../../../cloudfunctions/post/machine'
import { copiesOf, remindAt } from '../../../cloudfunctions/post/newClaim'
import { history, type Seed, TIMER } from '../seed'
import { plus } from '../time'
import { award } from './ledger'

type Actor = Pick<Person, '_id' | 'displayName'>

/** One person's claim on a shift and what came of it, step by step through the claim's own state machine. */
export const claim = (seed: Seed, shift: Shift, person: Person, at: Date) =>
  begin(seed, shift, person, at, 'claimed', 'claim')

/** One person's waiting for a place of a full shift. */
export const wait = (seed: Seed, shift: Shift, person: Person, at: Date) =>
  begin(seed, shift, person, at, 'waitlisted', 'joinWaitlist')

function begin(
  seed: Seed,
  shift: Shift,
  person: Person,
  at: Date,
  status: 'claimed' | 'waitlisted',
  action: string,
) {
  const { _id: shiftId, postId, communityId } = shift
  const { _id: personId, displayName } = person
  const keys = { _id: `${shiftId}:${personId}`, seq: seed.id(at) }
  const of = { shiftId, postId, communityId, personId, displayName, ...copiesOf(shift) }
  const doc: ShiftClaim = { ...keys, ...of, status, guards: [] }
  if (!doc.perPerson) delete doc.perPerson
  seed.docs.shiftClaims.push(doc)
  const line = history(seed, communityId, `shift:${shiftId}`)
  const settle = (when: Date) => {
    Object.assign(doc, heldBy(seed, shift, doc, when))
    if (!doc.dueAt) delete doc.dueAt
    countPlaces(seed, shift)
  }
  line(person, at, { action, to: status })
  settle(at)
  const move = (by: Actor, role: ClaimActor, step: ClaimAction, when: Date, reason?: string) => {
    const from = doc.status
    doc.status = claimMachine.step(from, step, [role])
    line(by, when, { action: step, from, to: doc.status, ...(reason && { reason }) })
    settle(when)
    return story
  }
  const story = {
    checkIn(when: Date) {
      doc.checkedInAt = when
      return move(person, 'member', 'checkIn', when)
    },
    checkOut(when: Date) {
      move(person, 'member', 'checkOut', when)
      return pay(seed, shift, doc, when)
    },
    cancel(when: Date, reason: string) {
      doc.cancelReason = reason
      return move(person, 'member', 'cancel', when, reason)
    },
    callOff(when: Date, reason: string) {
      doc.cancelReason = reason
      return move(TIMER, 'timer', 'cancelByStaff', when, reason)
    },
    excuse: (by: Person, when: Date, reason: string) => move(by, 'secretary', 'excuse', when, reason),
    noShow: (by: Person, when: Date) => move(by, 'secretary', 'markNoShow', when),
    offer: (when: Date) => move(TIMER, 'timer', 'offer', when),
    lapse: (when: Date) => move(TIMER, 'timer', 'lapse', when),
  }
  return story
}

/**
 * When the timer looks at a claim next. The demo's claims keep nobody's time: whoever plays one of its people is free to
 * claim whatever they like beside them.
 */
function heldBy(seed: Seed, shift: Shift, { _id, status }: ShiftClaim, when: Date) {
  const dates: Partial<Record<ShiftClaim['status'], Date | undefined>> = {
    claimed: remindAt(shift.startsAt, seed.now),
    waitlisted: shift.startsAt,
    offered: plus(when, 120),
  }
  return { guards: restingGuards(_id), dueAt: dates[status] }
}

/** Came the day it was on, five minutes early, and stayed a minute longer: most claims go like this. */
export const served = (seed: Seed, shift: Shift, person: Person) =>
  claim(seed, shift, person, plus(shift.startsAt, -36 * 60))
    .checkIn(plus(shift.startsAt, -5))
    .checkOut(plus(shift.endsAt, 1))

function pay(seed: Seed, shift: Shift, doc: ShiftClaim, at: Date) {
  const minutes = servedMinutes(shift, doc.checkedInAt ?? at, at)
  const points = pointsFor(minutes, shift.pointsPerHour)
  Object.assign(doc, { checkedOutAt: at, minutes, points })
  const { personId, communityId, shiftId, title } = doc
  const why = `岗位服务：${title}（${minutes} 分钟）`
  award(seed, { personId, communityId, ref: `shift:${shiftId}`, title, minutes, points, at, why })
}

function countPlaces(seed: Seed, shift: Shift) {
  const onIt = seed.docs.shiftClaims.filter(one => one.shiftId === shift._id)
  shift.taken = onIt.filter(one => HOLDING.includes(one.status)).length
  shift.offered = onIt.filter(one => one.status === 'offered').length
  shift.queue = onIt.filter(one => one.status === 'waitlisted').map(one => one.personId)
}
