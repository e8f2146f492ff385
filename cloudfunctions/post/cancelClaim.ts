import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { conflict, forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { transact } from '../kit/transaction'
import { claimIdOf, shiftClaims, shifts } from './collections'
import { claimMachine } from './machine'

/** «我来不了»: gives the place back before the shift ends, with a reason. */
export async function cancelClaim(person: Person, { shiftId, reason }: { shiftId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const at = now()
  const claimId = claimIdOf(shiftId, person._id)
  const status = await transact(async tx => {
    const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
    const claim = await tx.get(shiftClaims, claimId)
    if (!claim) throw forbidden('您没有认领这个时段，不用取消')
    const to = claimMachine.step(claim.status, 'cancel', ['member'])
    if (shift.endsAt <= at) throw conflict('这个时段已经结束了，请联系社区说明情况')
    await tx.update(shiftClaims, claimId, { status: to, cancelReason: reason })
    await tx.update(shifts, shiftId, { taken: shift.taken - 1 })
    const change = { action: 'cancel', from: claim.status, to, reason }
    await audit(tx, person, { communityId: shift.communityId, ref: `shift:${shiftId}`, at, ...change })
    return to
  })
  return { shiftId, status }
}
