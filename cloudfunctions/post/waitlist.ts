import { audit } from '../kit/audit'
import { iso, local, now } from '../kit/clock'
import { command } from '../kit/cloud'
import { conflict, forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { type Transaction, transact } from '../kit/transaction'
import { changedShift } from './changedShift'
import { claimIdOf, type Shift, type ShiftClaim, shiftClaims, shifts } from './collections'
import { assertEligible, assertOpen, type Declared, freePlaces } from './eligible'
import { GUARDED, restingGuards } from './guards'
import { keeping } from './keeping'
import { claimMachine } from './machine'
import { newClaim, standing, waiting } from './newClaim'

/** So many may wait for places of one shift: the queue lives on the shift's document. */
export const MOST_WAITING = 50

/** Joins the queue of a shift that has no place left. Answers the position, counted from 1. */
export async function joinWaitlist(
  person: Person,
  {
    shiftId,
    again: likely = false,
    ...declared
  }: Declared & { shiftId: string; again?: boolean | undefined },
) {
  const at = now()
  const queued = { queue: command.push([person._id]) }
  const join = (again: boolean) =>
    transact(async tx => {
      const { shift, earlier } = again
        ? await changedShift(tx, shiftId, person._id, queued)
        : { shift: found(await tx.get(shifts, shiftId), '这个岗位时段'), earlier: undefined }
      assertBelongsTo(person, shift.communityId)
      assertOpen(shift, at)
      assertEligible(person, shift, declared)
      assertQueue(shift, at)
      await writeWaiting(tx, person, shift, earlier)
      if (!again) await tx.update(shifts, shiftId, queued)
      const change = { action: 'joinWaitlist', from: earlier?.status, to: 'waitlisted' }
      await audit(tx, person, { communityId: shift.communityId, ref: `shift:${shiftId}`, at, ...change })
      return { status: 'waitlisted' as const, position: shift.queue.length + 1 }
    })
  const look = { own: true, others: false }
  return keeping(person, shiftId, ({ again }) => join(again), look, { turn: 0, again: likely })
}

function assertQueue(shift: Shift, at: Date) {
  if (shift.startsAt <= at) throw conflict('这个时段已经开始了，不能再候补')
  if (freePlaces(shift) > 0 && shift.queue.length === 0) throw conflict('这个时段还有空位，可以直接认领')
  if (shift.queue.length >= MOST_WAITING) throw conflict('候补的人已经很多了，请看看其他时段')
}

async function writeWaiting(tx: Transaction, person: Person, shift: Shift, earlier: ShiftClaim | undefined) {
  const state = waiting(claimIdOf(shift._id, person._id), shift)
  if (!earlier) return tx.insert(shiftClaims, [newClaim(person, shift, state)], GUARDED)
  const status = claimMachine.step(earlier.status, 'waitAgain', ['member'])
  await tx.update(shiftClaims, earlier._id, { ...state, status, cancelReason: undefined })
}

const ownClaim = async (tx: Transaction, person: Person, shiftId: string): Promise<ShiftClaim> => {
  const claim = await tx.get(shiftClaims, claimIdOf(shiftId, person._id))
  if (claim) return claim
  found(await tx.get(shifts, shiftId), '这个岗位时段')
  throw forbidden('您没有候补这个时段')
}

/** Gives up waiting, or an offered place, which then goes to the next in the queue. */
export async function leaveWaitlist(person: Person, shiftId: string) {
  const at = now()
  return transact(async tx => {
    const claim = await ownClaim(tx, person, shiftId)
    const status = claimMachine.step(claim.status, 'leaveWaitlist', ['member'])
    await tx.update(shiftClaims, claim._id, { status, guards: restingGuards(claim._id), dueAt: undefined })
    const freed =
      claim.status === 'offered'
        ? { offered: command.inc(-1), dueAt: at }
        : { queue: command.pull(person._id) }
    await tx.update(shifts, shiftId, freed)
    const change = { action: 'leaveWaitlist', from: claim.status, to: status }
    await audit(tx, person, { communityId: claim.communityId, ref: `shift:${shiftId}`, at, ...change })
    return { shiftId, status }
  })
}

/** Takes the place that is kept for the person: nobody is moved up without a word of theirs. */
export async function acceptOffer(person: Person, shiftId: string) {
  const at = now()
  const accept = (turn: number) =>
    transact(async tx => {
      const claim = await ownClaim(tx, person, shiftId)
      const status = claimMachine.step(claim.status, 'acceptOffer', ['member'])
      if (claim.dueAt && claim.dueAt <= at)
        throw conflict(`确认时间到 ${local(claim.dueAt).format('M月D日 HH:mm')} 为止，已经过了，可以重新候补`)
      await tx.update(shiftClaims, claim._id, { ...standing(person._id, claim, turn, at), status })
      await tx.update(shifts, shiftId, { offered: command.inc(-1), taken: command.inc(1) })
      const change = { action: 'acceptOffer', from: claim.status, to: status }
      await audit(tx, person, { communityId: claim.communityId, ref: `shift:${shiftId}`, at, ...change })
      return { shiftId, status, startsAt: iso(claim.startsAt) }
    })
  return keeping(person, shiftId, ({ turn }) => accept(turn), { own: false, others: true })
}
