import { command } from '../../kit/cloud'
import { forEachDue } from '../../kit/timer'
import { nightlyRound, progressTo } from '../../kit/timerProgress'
import { serviceRecords } from '../../ledger/collections'
import { type Certificate, certificates } from '../collections'
import { revoke } from './revoke'

/** What one request brings at the most. */
const RECORDS = 1000
const NAME = 'certificates'
/** The hour of the night, in Asia/Shanghai, from which a round may begin. */
const FROM_HOUR = 2
/** Certificates at a time, and how often in one run; the next run goes on where this one stopped. */
const PACE = { batch: 200, batches: 5 }

/**
 * Walks all valid certificates once a night, in as many runs as it takes, and revokes those of whose records one was
 * taken back. A round that the night is too short for goes on in the next. The net under revokeCertificates; two runs at
 * once revoke a certificate once.
 */
export async function sweepCertificates(at: Date, { batch, batches } = PACE) {
  const next = await nightlyRound(NAME, at, FROM_HOUR)
  if (!next) return { looked: 0, revoked: 0 }
  let progress = { ...next, done: false }
  let sum = { looked: 0, revoked: 0 }
  for (let count = 0; count < batches && !progress.done; count++) {
    const { looked, revoked, cursor } = await sweepBatch(progress.cursor, batch)
    progress = { ...progress, cursor, done: looked < batch }
    await progressTo(NAME, progress)
    sum = { looked: sum.looked + looked, revoked: sum.revoked + revoked }
  }
  return sum
}

async function sweepBatch(cursor: string, limit: number) {
  const batch = await certificates.find({
    where: { status: 'valid', seq: command.gt(cursor) },
    orderBy: [['seq', 'asc']],
    limit,
  })
  const stale = await staleOf(batch)
  const revoked = await forEachDue(stale, certificate => revoke(certificate, '服务记录有更正'))
  return { looked: batch.length, revoked, cursor: batch.at(-1)?.seq ?? cursor }
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
