import type { Person } from '../../../cloudfunctions/kit/person'
import { pointsFor, servedMinutes } from '../../../cloudfunctions/ledger/rules'
import { type Shift, type ShiftClaim, sortKeyOf } from '../../../cloudfunctions/post/collections'
import {
  type ClaimAction,
  type ClaimActor,
  claimMachine,
  HOLDING,
} from '../../../cloudfunctions/post/machine'
import { history, type Seed } from '../seed'
import { plus } from '../time'
import { award } from './ledger'

/** One person's claim on a shift and what came of it, step by step through the claim's own state machine. */
export function claim(seed: Seed, shift: Shift, person: Person, at: Date) {
  const { _id: shiftId, postId, communityId, title, venueId, startsAt, endsAt } = shift
  const { _id: personId, displayName } = person
  const of = { shiftId, postId, communityId, personId, displayName, title, venueId, startsAt, endsAt }
  const keys = { _id: `${shiftId}:${personId}`, seq: seed.id(at), sortKey: sortKeyOf(shift) }
  const doc: ShiftClaim = { ...keys, ...of, status: 'claimed' }
  seed.docs.shiftClaims.push(doc)
  const line = history(seed, communityId, `shift:${shiftId}`)
  line(person, at, { action: 'claim', to: 'claimed' })
  countTaken(seed, shift)
  const move = (by: Person, role: ClaimActor, action: ClaimAction, when: Date, reason?: string) => {
    const from = doc.status
    doc.status = claimMachine.step(from, action, [role])
    line(by, when, { action, from, to: doc.status, ...(reason && { reason }) })
    countTaken(seed, shift)
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
    cancel: (when: Date, reason: string) => move(person, 'member', 'cancel', when, reason),
    excuse: (by: Person, when: Date, reason: string) => move(by, 'secretary', 'excuse', when, reason),
    noShow: (by: Person, when: Date) => move(by, 'secretary', 'markNoShow', when),
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
  const held = (shift.held ?? []).reduce((sum, hold) => sum + hold.places, 0)
  shift.taken = onIt.filter(one => HOLDING.includes(one.status)).length + held
}
