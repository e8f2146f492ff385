import { audit } from '../../kit/audit'
import { local } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { found } from '../../kit/errors'
import { TIMER } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { type ShiftClaim, shiftClaims, shifts } from '../collections'
import { claimMachine } from '../machine'
import { briefly, tellClaimer } from '../tell'

/** A claim whose moment has come: somebody is reminded, or has waited in vain. */
export function tendClaim(claim: ShiftClaim, at: Date) {
  return claim.status === 'waitlisted' || claim.status === 'offered' ? lapse(claim, at) : remind(claim, at)
}

/** The evening before; once, because whoever takes the date off the claim is the one who sends it. */
async function remind(claim: ShiftClaim, at: Date) {
  const { _id, status, dueAt, startsAt, venueName } = claim
  const mine = await shiftClaims.updateIf({ _id, status, ...(dueAt && { dueAt }) }, { dueAt: undefined })
  if (!mine || status !== 'claimed' || startsAt <= at) return
  await tellClaimer(claim, '明天上岗', `${local(startsAt).format('明天HH:mm')} ${venueName ?? ''}`)
}

/** An offer that nobody answered goes to the next; who still waits when the shift begins waits no more. */
async function lapse({ _id }: ShiftClaim, at: Date) {
  const { claim, from } = await transact(async tx => {
    const claim = found(await tx.get(shiftClaims, _id), '这次候补')
    const from = claim.status
    const status = claimMachine.step(from, 'lapse', ['timer'])
    if (claim.dueAt && claim.dueAt > at) return { claim, from: undefined }
    await tx.update(shiftClaims, _id, { status, dueAt: undefined })
    const freed =
      from === 'offered' ? { offered: command.inc(-1), dueAt: at } : { queue: command.pull(claim.personId) }
    await tx.update(shifts, claim.shiftId, freed)
    const { communityId, shiftId } = claim
    await audit(tx, TIMER, { communityId, ref: `shift:${shiftId}`, at, action: 'lapse', from, to: status })
    return { claim, from }
  })
  if (from === 'offered')
    await tellClaimer(claim, '候补已过', `${briefly(claim.startsAt)} 没有等到您确认，已让给下一位`)
}
