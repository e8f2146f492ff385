import { audit } from '../kit/audit'
import { daySpan, iso, local, localDay, now } from '../kit/clock'
import { AppError, badRequest, found } from '../kit/errors'
import { newId, readableCode } from '../kit/ids'
import { maskName } from '../kit/mask'
import { newestFirst } from '../kit/paging'
import type { Person } from '../kit/person'
import type { Caller } from '../kit/procedure'
import { holds } from '../kit/scope'
import { communities, units } from '../kit/street'
import { transact } from '../kit/transaction'
import { servicesOf } from '../ledger/services'
import { type Certificate, certificates } from './collections'

/** 40 random bits: a number cannot be guessed, and is short enough to read aloud. */
const RANDOM_CHARACTERS = 8
const LONGEST_DAYS = 366

/** Issues a certificate of the caller's own services from `from` to `to`, both days included. */
export async function issueCertificate(person: Person, period: { from: string; to: string }) {
  const span = daySpan(period.from, period.to)
  if (span.end <= span.start) throw badRequest('结束日期不能早于开始日期')
  if (span.end.getTime() - span.start.getTime() > LONGEST_DAYS * 86_400_000)
    throw badRequest('一张证明最多覆盖一年')
  const records = await servicesOf(person._id, span.start, span.end)
  if (records.length === 0) throw badRequest('这段时间没有服务记录，不能开证明')
  const certificate: Certificate = {
    ...(await issuedTo(person)),
    _id: `LN${local(now()).format('YYYYMMDD')}-${readableCode(RANDOM_CHARACTERS)}`,
    seq: newId(),
    from: localDay(period.from),
    to: localDay(period.to),
    services: records.length,
    minutes: records.reduce((sum, record) => sum + record.minutes, 0),
    recordIds: records.map(record => record._id),
    status: 'valid',
    issuedAt: now(),
  }
  await save(person, certificate)
  return { certificateNo: certificate._id }
}

async function issuedTo({ _id: personId, displayName, communityId, memberships }: Person) {
  const unitId = memberships[0]?.unitId
  const [community, unit] = await Promise.all([
    communities.get(communityId),
    unitId ? units.get(unitId) : null,
  ])
  const communityName = found(community, '这个社区').name
  return { personId, displayName, communityId, communityName, unitId, unitName: unit?.name }
}

const save = (person: Person, certificate: Certificate) =>
  transact(async tx => {
    await tx.insert(certificates, [certificate])
    const { communityId, _id, issuedAt: at } = certificate
    await audit(tx, person, { communityId, ref: `certificate:${_id}`, at, action: 'issue', to: 'valid' })
  })

/** Anyone may check a number; the full name is for its holder and the liaison of the holder's unit. */
export async function verifyCertificate({ openId, person }: Caller, certificateNo: string) {
  const certificate = await certificates.get(normalised(certificateNo))
  if (!certificate) throw new AppError('NOT_FOUND', '没有这个编号的证明，请核对编号')
  const { unitId, personId } = certificate
  const isLiaison = person !== null && unitId !== undefined && holds(person, 'unitLiaison', unitId)
  return certificateView(certificate, isLiaison || personId === openId)
}

/** A number as people type it: lower case or full-width letters, spaces, O for 0 and I or L for 1 (Crockford's base 32 decoding). */
export const normalised = (typed: string) => {
  const compact = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const body = compact.slice(2).replaceAll('O', '0').replace(/[IL]/g, '1')
  return `${compact.slice(0, 2)}${body.slice(0, 8)}-${body.slice(8)}`
}

/** The caller's own certificates, newest first. */
export const myCertificates = (person: Person, cursor?: string) =>
  newestFirst(certificates, {
    where: { personId: person._id },
    key: 'seq',
    cursor,
    view: row => certificateView(row, true),
  })

const certificateView = (certificate: Certificate, seesName: boolean) => ({
  certificateNo: certificate._id,
  valid: certificate.status === 'valid',
  status: certificate.status,
  displayName: seesName ? certificate.displayName : maskName(certificate.displayName),
  communityName: certificate.communityName,
  unitName: certificate.unitName,
  from: certificate.from,
  to: certificate.to,
  services: certificate.services,
  minutes: certificate.minutes,
  issuedAt: iso(certificate.issuedAt),
})
