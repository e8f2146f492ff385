import { audit } from '../../kit/audit'
import { local } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { found } from '../../kit/errors'
import { tell } from '../../kit/message'
import { TIMER } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { type ShiftClaim, shiftClaims, shifts } from '../collections'
import { claimMachine } from '../machine'
import { briefly, toClaimer } from '../tell'

/** A claim whose moment has come: somebody is reminded, or has waited in vain. */
export function tendClaim(claim: ShiftClaim, at: Date) {
  return claim.status === 'waitlisted' || claim.status === 'offered' ? lapse(claim, at) : remind(claim, at)
}

/** The evening before; once, because whoever takes the date off the claim is the one who tells. */
const remind = ({ _id }: ShiftClaim, at: Date) =>
  transact(async tx => {
    const claim = found(await tx.get(shiftClaims, _id), '这次认领')
    const { status, dueAt, startsAt, venueName = '' } = claim
    if (!dueAt || dueAt > at || status === 'waitlisted' || status === 'offered') return
    await tx.update(shiftClaims, _id, { dueAt: undefined })
    if (status !== 'claimed' || startsAt <= at) return
    await tell(tx, TIMER, [
      toClaimer(claim, '明天上岗', `${local(startsAt).format('明天HH:mm')} ${venueName}`),
    ])
  })

/** An offer that nobody answered goes to the next; who still waits when the shift begins waits no more. */
const lapse = ({ _id }: ShiftClaim, at: Date) =>
  transact(async tx => {
    const claim = found(await tx.get(shiftClaims, _id), '这次候补')
    const from = claim.status
    const status = claimMachine.step(from, 'lapse', ['timer'])
    if (claim.dueAt && claim.dueAt > at) return
    await tx.update(shiftClaims, _id, { status, dueAt: undefined })
    const freed =
      from === 'offered' ? { offered: command.inc(-1), dueAt: at } : { queue: command.pull(claim.personId) }
    await tx.update(shifts, claim.shiftId, freed)
    const { communityId, shiftId } = claim
    await audit(tx, TIMER, { communityId, ref: `shift:${shiftId}`, at, action: 'lapse', from, to: status })
    const words = `${briefly(claim.startsAt)} 没有等到您确认，已让给下一位`
    if (from === 'offered') await tell(tx, TIMER, [toClaimer(claim, '候补已过', words)])
  })
