import { laterWords } from '../../../cloudfunctions/attendance/later'
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
import { STREET } from '../demo/places'
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
  const { _id: shiftId, postId, communityId, startsAt, endsAt } = shift
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
  const own = history(seed, communityId, `claim:${doc._id}`)
  const step = (action: ClaimAction, role: ClaimActor, when: Date) => {
    const from = doc.status
    doc.status = claimMachine.step(from, action, [role])
    settle(when)
    return { action, from, to: doc.status }
  }
  const move = (by: Actor, role: ClaimActor, action: ClaimAction, when: Date, reason?: string) => {
    line(by, when, { ...step(action, role, when), ...(reason && { reason }) })
    return story
  }
  const marked = (by: Actor, when: Date, action: 'excuse' | 'markNoShow', reason?: string) => {
    own(by, when, { ...step(action, 'secretary', when), ...(reason && { reason }) })
    doc.marked = { by: by._id, byName: by.displayName, at: when, ...(reason && { reason }) }
    return story
  }
  const story = {
    checkIn(when: Date) {
      Object.assign(doc, { checkedInAt: when, method: 'code' })
      return move(person, 'member', 'checkIn', when)
    },
    /** Made without a network, and sent when there was one again. */
    checkInLater(read: Date, sentAt: Date) {
      Object.assign(doc, { checkedInAt: read, sentAt, method: 'codeLater' })
      return move(person, 'member', 'checkIn', sentAt, laterWords(doc))
    },
    checkOut(when: Date) {
      move(person, 'member', 'checkOut', when)
      doc.methodOut = 'code'
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
    excuse: (by: Person, when: Date, reason: string) => marked(by, when, 'excuse', reason),
    noShow: (by: Person, when: Date) => marked(by, when, 'markNoShow'),
    /** Nobody checked out: the timer closed it. */
    forget(when: Date) {
      own(TIMER, when, step('forget', 'timer', when))
      Object.assign(doc, { minutes: 0, points: 0 })
      return story
    },
    /** The secretary enters the whole shift, with a reason. */
    enter(by: Person, when: Date, reason: string) {
      own(by, when, { ...step('enter', 'secretary', when), reason })
      const stated = { from: startsAt, to: endsAt }
      doc.entry = { by: by._id, byName: by.displayName, at: when, reason, ...stated }
      const presence = { checkedInAt: startsAt, method: 'staff', methodOut: 'staff' }
      Object.assign(doc, { entryStatus: 'entered', ...presence })
      return pay(seed, shift, doc, endsAt)
    },
    /** The person objects, and waits for an answer. */
    appeal(when: Date, words: string) {
      own(person, when, { action: 'appeal', from: doc.status, to: doc.status, reason: words })
      Object.assign(doc, { appeal: { words, at: when, answers: [] }, appealStatus: 'open' })
      doc.streetId = STREET
      return story
    },
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
  const held = (shift.held ?? []).reduce((sum, hold) => sum + hold.places, 0)
  shift.taken = onIt.filter(one => HOLDING.includes(one.status)).length + held
  shift.offered = onIt.filter(one => one.status === 'offered').length
  shift.queue = onIt.filter(one => one.status === 'waitlisted').map(one => one.personId)
}
