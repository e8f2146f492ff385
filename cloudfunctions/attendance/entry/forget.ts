import { command } from '../../kit/cloud'
import { found } from '../../kit/errors'
import { tell } from '../../kit/message'
import { BATCH, forEachDue, TIMER } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { type ShiftClaim, shiftClaims } from '../../post/collections'
import { claimMachine } from '../../post/machine'
import { CLOSES_AFTER_MIN } from '../../post/window'
import { auditClaim } from '../history'
import { toMember } from './absence'

/**
 * Closes presences whose check-out was forgotten. Nothing is counted: minutes that nobody proved are not paid. The person
 * may say when they left, and the secretary confirms it.
 */
export async function closeForgotten(at: Date) {
  const closed = new Date(at.getTime() - CLOSES_AFTER_MIN * 60_000)
  const due = await shiftClaims.find({
    where: { status: 'checkedIn', endsAt: command.lt(closed) },
    orderBy: [['endsAt', 'asc']],
    limit: BATCH,
  })
  return { closed: await forEachDue(due, claim => close(claim, at)) }
}

const close = ({ _id }: ShiftClaim, at: Date) =>
  transact(async tx => {
    const claim = found(await tx.get(shiftClaims, _id), '这条认领')
    const status = claimMachine.step(claim.status, 'forget', ['timer'])
    await tx.update(shiftClaims, _id, { status, minutes: 0, points: 0 })
    await auditClaim(tx, TIMER, claim, { action: 'forget', to: status, at })
    await tell(tx, TIMER, [toMember(claim, '忘记签退', '写下离开时间，请社区核实')])
  })
