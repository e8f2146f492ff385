import { command } from '../../kit/cloud'
import { BATCH, forEachDue } from '../../kit/timer'
import { type Shift, shiftClaims, shifts } from '../collections'
import { callOut } from './callOut'
import { follow } from './follow'
import { offerPlaces } from './offerPlaces'

/** A shift that asks to be looked at: claims follow a change, stand-ins are called, free places offered, in this order. */
export async function tendShift(shift: Shift, at: Date) {
  if (shift.sweptTo !== undefined && !(await sweep(shift, shift.sweptTo, at))) return
  await callOut(shift._id, at)
  await offerPlaces(shift._id, at)
}

/** A batch of the claims on a changed shift; says whether that was the last. A change made meanwhile starts it anew. */
async function sweep(shift: Shift, sweptTo: string, at: Date): Promise<boolean> {
  const claims = await shiftClaims.find({
    where: { shiftId: shift._id, seq: command.gt(sweptTo) },
    orderBy: [['seq', 'asc']],
    limit: BATCH,
  })
  await forEachDue(claims, claim => follow(claim, shift, at))
  const last = claims.length === BATCH ? claims.at(-1)?.seq : undefined
  const same = { _id: shift._id, sweptTo, ...(shift.dueAt && { dueAt: shift.dueAt }) }
  const stillIs = await shifts.updateIf(same, { sweptTo: last })
  return stillIs && last === undefined
}
