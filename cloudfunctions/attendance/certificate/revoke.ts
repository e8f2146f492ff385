import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { found } from '../../kit/errors'
import { type Message, tell } from '../../kit/message'
import { BATCH, forEachDue, TIMER } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { type Certificate, certificates } from '../collections'
import { certificateMachine } from './machine'

/**
 * Revokes every valid certificate over a service record that was corrected or reversed; call it after the transaction
 * that did so. One request when there is none. Whatever it misses (it died, say) the nightly sweep finds.
 */
export async function revokeCertificates(recordId: string, why: string): Promise<number> {
  const over = await certificates.find({
    where: { recordIds: command.in([recordId]), status: 'valid' },
    orderBy: [['seq', 'asc']],
    limit: BATCH,
  })
  return forEachDue(over, certificate => revoke(certificate, why))
}

/** Revokes one certificate and tells its holder. Errors: CONFLICT when it was revoked before. */
export async function revoke({ _id }: Certificate, reason: string) {
  const at = now()
  await transact(async tx => {
    const current = found(await tx.get(certificates, _id), '这张证明')
    const status = certificateMachine.step(current.status, 'revoke', ['system'])
    await tx.update(certificates, _id, { status, revokedAt: at, revokedReason: reason })
    const { communityId, status: from } = current
    const change = { action: 'revoke', from, to: status, reason }
    await audit(tx, TIMER, { communityId, ref: `certificate:${_id}`, at, ...change })
    await tell(tx, TIMER, [revoked(current)])
  })
}

const revoked = ({ _id, personId }: Certificate): Message => ({
  ...{ to: personId, what: '打卡证明', state: certificateMachine.labels.revoked },
  ...{ hint: '服务记录有更正，可以重新开具', ref: `certificate:${_id}` },
  page: 'features/attendance/pages/certificates/index',
})
