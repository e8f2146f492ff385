import { command } from '../../kit/cloud'
import { forEachDue } from '../../kit/timer'
import { progressOf, progressTo } from '../../kit/timerProgress'
import { serviceRecords } from '../../ledger/collections'
import { type Certificate, certificates } from '../collections'
import { revoke } from './revoke'

const BATCH = 200
/** What one request brings at the most. */
const RECORDS = 1000
const NAME = 'certificates'

/**
 * Walks the valid certificates, a batch a run, night after night, and revokes those of whose records one was
 * taken back. The net under revokeCertificates; two runs at once revoke a certificate once.
 */
export async function sweepCertificates() {
  const { cursor } = await progressOf(NAME)
  const batch = await certificates.find({
    where: { status: 'valid', seq: command.gt(cursor) },
    orderBy: [['seq', 'asc']],
    limit: BATCH,
  })
  const stale = await staleOf(batch)
  const revoked = await forEachDue(stale, certificate => revoke(certificate, '服务记录有更正'))
  // At the end it begins again with the oldest.
  await progressTo(NAME, { cursor: (batch.length === BATCH && batch.at(-1)?.seq) || '', done: false })
  return { looked: batch.length, revoked }
}

/** Those of whose records one was taken back since: the ledger then has a line that voids it. */
async function staleOf(batch: Certificate[]) {
  const voided = await voidedAmong([...new Set(batch.flatMap(({ recordIds }) => recordIds))])
  return batch.filter(({ recordIds }) => recordIds.some(id => voided.has(id)))
}

async function voidedAmong(ids: string[]) {
  const voided = new Set<string>()
  for (let start = 0; start < ids.length; start += RECORDS) {
    const lines = await serviceRecords.getMany(ids.slice(start, start + RECORDS).map(id => `${id}:void`))
    for (const { voids } of lines) if (voids) voided.add(voids)
  }
  return voided
}
