import { createHash } from 'node:crypto'
import { local } from '../../kit/clock'
import type { ServiceRecord } from '../../ledger/collections'

const CODE_CHARACTERS = 8
/** Crockford's base 32: no I, L, O, U, so that a number read aloud or copied by hand is not mistaken. */
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const hash = (text: string) => createHash('sha256').update(text).digest()

/** What records said, in short: another record, another number of minutes, another fingerprint. */
export const fingerprintOf = (records: Pick<ServiceRecord, '_id' | 'minutes'>[]) =>
  hash(
    records
      .map(({ _id, minutes }) => `${_id}=${minutes}`)
      .sort()
      .join('\n'),
  )
    .toString('hex')
    .slice(0, 32)

/**
 * A number for people, e.g. LN20261121-7K2M9QXA: the day of issue and 40 bits of a hash of what it certifies, so that
 * the same asked for twice at once is one certificate. Nobody guesses it: the ids in `identity` have more random bits.
 */
export const numberOf = (issuedAt: Date, identity: (string | undefined)[]) => {
  const bytes = hash(JSON.stringify(identity))
  const code = Array.from({ length: CODE_CHARACTERS }, (_, index) =>
    READABLE.charAt((bytes[index] ?? 0) % READABLE.length),
  )
  return `LN${local(issuedAt).format('YYYYMMDD')}-${code.join('')}`
}

/** A number as people type it: lower case or full-width letters, spaces, O for 0 and I or L for 1 (Crockford's base 32 decoding). */
export const normalised = (typed: string) => {
  const compact = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const body = compact.slice(2).replaceAll('O', '0').replace(/[IL]/g, '1')
  return `${compact.slice(0, 2)}${body.slice(0, 8)}-${body.slice(8)}`
}

export const slotOf = (personId: string, { from, to }: { from: string; to: string }) =>
  `${personId}:${from}:${to}`
