import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { conflict, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { transact } from '../kit/transaction'
import { shifts } from './collections'
import { assertChangeable } from './editShift'
import { freePlaces } from './eligible'

/** Nobody wants to hear the same call twice in a row. */
const CALL_AGAIN_HOURS = 4

/**
 * The secretary calls for stand-ins: the timer tells those who served on the post before, and those who said that they
 * want to hear such calls.
 */
export async function callStandIn(person: Person, shiftId: string) {
  const at = now()
  return transact(async tx => {
    const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
    assertSecretaryOf(person, shift.communityId)
    assertChangeable(shift, at)
    if (freePlaces(shift) <= 0) throw conflict('这个时段人已经齐了')
    if (shift.queue.length > 0) throw conflict('有人在候补，系统正在依次通知，请稍等')
    if (shift.call && at.getTime() - shift.call.at.getTime() < CALL_AGAIN_HOURS * 3_600_000)
      throw conflict(`${CALL_AGAIN_HOURS} 小时内已经召集过一次了，请再等等`)
    await tx.update(shifts, shiftId, { call: { at, by: person._id }, dueAt: at })
    const line = { communityId: shift.communityId, ref: `shift:${shiftId}`, at, action: 'callStandIn' }
    await audit(tx, person, line)
    return { shiftId }
  })
}
