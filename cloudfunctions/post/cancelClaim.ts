import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { checkText } from '../kit/content'
import { conflict, forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { transact } from '../kit/transaction'
import { claimIdOf, shiftClaims, shifts } from './collections'
import { restingGuards } from './guards'
import { claimMachine } from './machine'

/**
 * «我来不了»: gives the place back before the shift ends, with a reason. The timer then offers it to who waits or, when
 * the shift is near, calls for a stand-in (see tendShift).
 */
export async function cancelClaim(person: Person, { shiftId, reason }: { shiftId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const at = now()
  const claimId = claimIdOf(shiftId, person._id)
  return transact(async tx => {
    const claim = await tx.get(shiftClaims, claimId)
    if (!claim) {
      found(await tx.get(shifts, shiftId), '这个岗位时段')
      throw forbidden('您没有认领这个时段，不用取消')
    }
    const to = claimMachine.step(claim.status, 'cancel', ['member'])
    if (claim.endsAt <= at) throw conflict('这个时段已经结束了，请联系社区说明情况')
    const rest = { guards: restingGuards(claimId), dueAt: undefined }
    await tx.update(shiftClaims, claimId, { ...rest, status: to, cancelReason: reason })
    await tx.update(shifts, shiftId, { taken: command.inc(-1), dueAt: at })
    const change = { action: 'cancel', from: claim.status, to, reason }
    await audit(tx, person, { communityId: claim.communityId, ref: `shift:${shiftId}`, at, ...change })
    return { shiftId, status: to }
  })
}
