import * as z from 'zod'
import { aggregated } from '../../kit/aggregated'
import { iso } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { AppError } from '../../kit/errors'
import { maskName } from '../../kit/mask'
import { after, PAGE_SIZE, page } from '../../kit/paging'
import { type Person, people } from '../../kit/person'
import type { Caller } from '../../kit/procedure'
import { holds } from '../../kit/scope'
import { certificates } from '../collections'
import { normalised } from './number'

/** A certificate with what came after it. */
const replaced = certificates.schema.extend({ replacements: z.array(certificates.schema) })
export type Replaced = z.infer<typeof replaced>

/** Joins to certificates the ones that stand in their place. */
export const withReplacements = <P extends { lookup(join: object): P }>(found: P): P =>
  found.lookup({ from: certificates.name, localField: '_id', foreignField: 'replaces', as: 'replacements' })

const withHolder = replaced.extend({ holder: z.array(people.schema) })
type WithHolder = z.infer<typeof withHolder>

const joinHolder = <P extends { lookup(join: object): P }>(found: P): P =>
  found.lookup({ from: people.name, localField: 'personId', foreignField: '_id', as: 'holder' })

/** Anyone may check a number; the full name is for its holder and the liaison of the unit the holder is in. */
export async function verifyCertificate({ openId, person }: Caller, certificateNo: string) {
  const found = database
    .collection(certificates.name)
    .aggregate()
    .match({ _id: normalised(certificateNo) })
    .limit(1)
  const [row] = await aggregated(withHolder, joinHolder(withReplacements(found)))
  if (!row) throw new AppError('NOT_FOUND', '没有这个编号的证明，请核对编号')
  return certificateView(row, row.personId === openId || isLiaisonOf(person, row))
}

const isLiaisonOf = (person: Person | null, row: WithHolder) =>
  person !== null && row.unitId !== undefined && holds(person, 'unitLiaison', row.unitId) && isStillIn(row)

/** A liaison sees the unit's members only: who has left it is no longer one (design invariant 5). */
const isStillIn = ({ unitId, holder }: WithHolder) =>
  holder.some(({ memberships }) => memberships.some(one => one.unitId === unitId))

/** The caller's own certificates, newest first. */
export async function myCertificates(person: Person, cursor?: string) {
  const found = newest({ personId: person._id }, cursor)
  const rows = await aggregated(replaced, withReplacements(found))
  return page(
    rows,
    row => row.seq,
    row => certificateView(row, true),
  )
}

/** Certificates that name a unit, of people who are its members still, newest first. */
export async function certificatesOfUnit(unitId: string, cursor?: string) {
  const rows = await aggregated(withHolder, joinHolder(withReplacements(newest({ unitId }, cursor))))
  const { items, nextCursor } = page(
    rows,
    row => row.seq,
    row => (isStillIn(row) ? [certificateView(row, true)] : []),
  )
  return { items: items.flat(), ...(nextCursor && { nextCursor }) }
}

const newest = (where: object, cursor?: string) =>
  database
    .collection(certificates.name)
    .aggregate()
    .match({ ...where, ...(cursor && { seq: after(cursor) }) })
    .sort({ seq: -1 })
    .limit(PAGE_SIZE + 1)

/** Replacements are followed one step: each number leads to the next. */
const certificateView = (certificate: Replaced, seesName: boolean) => ({
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
  byUnit: certificate.byUnit,
  revokedAt: certificate.revokedAt && iso(certificate.revokedAt),
  revokedReason: certificate.revokedReason,
  replaces: certificate.replaces,
  replacedBy: certificate.replacements[0]?._id,
})
