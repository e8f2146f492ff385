import { audit } from '../../kit/audit'
import { command } from '../../kit/cloud'
import { found } from '../../kit/errors'
import { tell } from '../../kit/message'
import { TIMER } from '../../kit/timer'
import { type Transaction, transact } from '../../kit/transaction'
import { type Shift, type ShiftClaim, type ShiftClaimStatus, shiftClaims, shifts } from '../collections'
import { isTaken, movedGuards, restingGuards } from '../guards'
import { claimMachine } from '../machine'
import { copiesOf, remindAt } from '../newClaim'
import { briefly, toClaimer, whenLabel } from '../tell'

/** A claim follows its shift: it is off with it, or moves with it, and the person is told either way. */
export function follow(claim: ShiftClaim, shift: Shift, at: Date) {
  if (!claimMachine.edges.cancelByStaff.from.includes(claim.status)) return Promise.resolve()
  return shift.status === 'cancelled' ? callOff(claim, shift, at) : move(claim, shift, at)
}

async function callOff({ _id }: ShiftClaim, shift: Shift, at: Date) {
  const reason = shift.cancelReason ?? ''
  await transact(async tx => {
    const claim = found(await tx.get(shiftClaims, _id), '这次认领')
    const status = claimMachine.step(claim.status, 'cancelByStaff', ['timer'])
    const rest = { guards: restingGuards(_id), dueAt: undefined }
    await tx.update(shiftClaims, _id, { ...rest, status, cancelReason: reason })
    await tx.update(shifts, shift._id, givenBack(claim.status, claim.personId))
    const change = { action: 'cancelByStaff', from: claim.status, to: status, reason }
    const { communityId, shiftId } = claim
    await audit(tx, TIMER, { communityId, ref: `shift:${shiftId}`, at, ...change })
    await tell(tx, TIMER, [toClaimer(claim, '已取消', `${briefly(claim.startsAt)} ${reason}`)])
  })
}

function givenBack(status: ShiftClaimStatus, personId: string) {
  if (status === 'waitlisted') return { queue: command.pull(personId) }
  return status === 'offered' ? { offered: command.inc(-1) } : { taken: command.inc(-1) }
}

const isNews = (claim: ShiftClaim, shift: Shift) =>
  +claim.startsAt !== +shift.startsAt || +claim.endsAt !== +shift.endsAt || claim.venueId !== shift.venueId

async function move(claim: ShiftClaim, shift: Shift, at: Date) {
  if (!isNews(claim, shift)) return
  try {
    await transact(tx => writeMoved(tx, claim, shift, at, true))
  } catch (error) {
    if (!isTaken(error)) throw error
    // It now overlaps another claim of the person, who is told of the change and may say which they cannot come to.
    await transact(tx => writeMoved(tx, claim, shift, at, false))
  }
}

async function writeMoved(tx: Transaction, { _id }: ShiftClaim, shift: Shift, at: Date, guarded: boolean) {
  const claim = found(await tx.get(shiftClaims, _id), '这次认领')
  // A run that was delivered twice finds it moved, and tells nobody again.
  if (!isNews(claim, shift)) return
  const copies = copiesOf(shift)
  await tell(tx, TIMER, [toClaimer(claim, '有变动', `${whenLabel(shift)} ${shift.venueName}`)])
  if (claim.status === 'claimed') {
    const guards = guarded ? movedGuards(claim, shift) : restingGuards(_id)
    await tx.update(shiftClaims, _id, { ...copies, guards, dueAt: remindAt(shift.startsAt, at) })
  } else if (claim.status === 'waitlisted')
    await tx.update(shiftClaims, _id, { ...copies, dueAt: shift.startsAt })
  else if (claim.status === 'offered') await tx.update(shiftClaims, _id, copies)
}
