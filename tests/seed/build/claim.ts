import type { Person } from '../../../cloudfunctions/kit/person'
import { pointsFor, servedMinutes } from '../../../cloudfunctions/ledger/rules'
import { type Shift, type ShiftClaim, sortKeyOf } from '../../../cloudfunctions/post/collections'
import {
  type ClaimAction,
  type ClaimActor,
  claimMachine,
  HOLDING,
} from '../../../cloudfunctions/post/machine'
import { STREET } from '../demo/places'
import { history, type Seed, TIMER } from '../seed'
import { plus } from '../time'
import { award } from './ledger'

/** One person's claim on a shift and what came of it, step by step through the claim's own state machine. */
export function claim(seed: Seed, shift: Shift, person: Person, at: Date) {
  const { _id: shiftId, postId, communityId, title, venueId, startsAt, endsAt } = shift
  const { _id: personId, displayName } = person
  const of = { shiftId, postId, communityId, personId, displayName, title, venueId, startsAt, endsAt }
  const keys = { _id: `${shiftId}:${personId}`, seq: seed.id(at), sortKey: sortKeyOf(shift) }
  const { pointsPerHour, codeSecret, rules } = shift
  const doc: ShiftClaim = { ...keys, ...of, pointsPerHour, codeSecret, rules, status: 'claimed' }
  seed.docs.shiftClaims.push(doc)
  const line = history(seed, communityId, `shift:${shiftId}`)
  line(person, at, { action: 'claim', to: 'claimed' })
  countTaken(seed, shift)
  const own = history(seed, communityId, `claim:${doc._id}`)
  const step = (action: ClaimAction, role: ClaimActor) => {
    const from = doc.status
    doc.status = claimMachine.step(from, action, [role])
    countTaken(seed, shift)
    return { action, from, to: doc.status }
  }
  const move = (by: Person, role: ClaimActor, action: ClaimAction, when: Date, reason?: string) => {
    line(by, when, { ...step(action, role), ...(reason && { reason }) })
    return story
  }
  const marked = (by: Person, when: Date, action: 'excuse' | 'markNoShow', reason?: string) => {
    own(by, when, { ...step(action, 'secretary'), ...(reason && { reason }) })
    doc.marked = { by: by._id, byName: by.displayName, at: when, ...(reason && { reason }) }
    return story
  }
  const story = {
    checkIn(when: Date) {
      Object.assign(doc, { checkedInAt: when, method: 'code' })
      return move(person, 'member', 'checkIn', when)
    },
    checkOut(when: Date) {
      move(person, 'member', 'checkOut', when)
      doc.methodOut = 'code'
      return pay(seed, shift, doc, when)
    },
    cancel: (when: Date, reason: string) => move(person, 'member', 'cancel', when, reason),
    excuse: (by: Person, when: Date, reason: string) => marked(by, when, 'excuse', reason),
    noShow: (by: Person, when: Date) => marked(by, when, 'markNoShow'),
    /** Nobody checked out: the timer closed it. */
    forget(when: Date) {
      own(TIMER, when, step('forget', 'timer'))
      Object.assign(doc, { minutes: 0, points: 0 })
      return story
    },
    /** The secretary enters the whole shift, with a reason. */
    enter(by: Person, when: Date, reason: string) {
      own(by, when, { ...step('enter', 'secretary'), reason })
      const stated = { from: startsAt, to: endsAt }
      doc.entry = { by: by._id, byName: by.displayName, at: when, reason, ...stated }
      Object.assign(doc, {
        entryStatus: 'entered',
        checkedInAt: startsAt,
        method: 'staff',
        methodOut: 'staff',
      })
      return pay(seed, shift, doc, endsAt)
    },
    /** The person objects, and waits for an answer. */
    appeal(when: Date, words: string) {
      own(person, when, { action: 'appeal', from: doc.status, to: doc.status, reason: words })
      Object.assign(doc, { appeal: { words, at: when, answers: [] }, appealStatus: 'open' })
      doc.streetId = STREET
      return story
    },
  }
  return story
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

function countTaken(seed: Seed, shift: Shift) {
  const onIt = seed.docs.shiftClaims.filter(one => one.shiftId === shift._id)
  shift.taken = onIt.filter(one => HOLDING.includes(one.status)).length
}
