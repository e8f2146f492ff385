import { command } from '../../kit/cloud'
import { BATCH, forEachDue } from '../../kit/timer'
import { recordIdOf } from '../../ledger/award'
import { type ShiftClaim, shiftClaims } from '../../post/collections'
import { revokeCertificates } from './revoke'

/** Twice as long as the timer's period: a run that fails is made up for by the next. */
const LOOK_BACK_MS = 25 * 60_000

/** Certificates over services that were corrected a moment ago are revoked; their holders are told. Twice is once. */
export async function revokeCorrected(at: Date) {
  const corrected = await shiftClaims.find({
    where: { correctedAt: command.gt(new Date(at.getTime() - LOOK_BACK_MS)) },
    orderBy: [['correctedAt', 'asc']],
    limit: BATCH,
  })
  return { corrected: await forEachDue(corrected, revokeFor) }
}

/** Those over any of the records that this claim's service had before. */
async function revokeFor({ shiftId, personId, revision = 0, entry, status }: ShiftClaim) {
  const why = status === 'completed' ? entry?.reason : '没有认可离线签到'
  for (let earlier = 0; earlier < revision; earlier++) {
    const recordId = recordIdOf({ ref: `shift:${shiftId}`, personId, revision: earlier })
    await revokeCertificates(recordId, why ?? '服务记录有更正')
  }
}
