import { people } from '@cloud/kit/person'
import { transact } from '@cloud/kit/transaction'
import { amend } from '@cloud/ledger/amend'
import { award } from '@cloud/ledger/award'
import { serviceRecords } from '@cloud/ledger/collections'

/** Members of a unit in 梧桐社区, straight into the cloud. Answers their ids. */
export async function members(unitId: string, count: number, since = new Date('2026-01-01T00:00:00+08:00')) {
  const ids = Array.from({ length: count }, (_, index) => `${unitId}-${String(index + 1).padStart(3, '0')}`)
  for (const _id of ids)
    await people.insert({
      ...{ _id, displayName: `党员${_id}`, communityId: 'wutong', roles: [], joinedAt: since },
      memberships: [{ kind: 'inService', communityId: 'wutong', unitId, since }],
    })
  return ids
}

/** One recorded service, as any of the domains records it. Answers the record's id. */
export async function serve(personId: string, at: string, minutes = 60) {
  const ref = `wish:${personId}-${at}`
  const service = { personId, communityId: 'wutong', ref, title: '帮忙', minutes, points: 10 }
  await transact(tx => award(tx, { ...service, at: new Date(at), why: '帮忙' }))
  return `${ref}:${personId}`
}

/** Takes a service back, as a correction does that finds nothing of it true. */
export async function takeBack(recordId: string, at: string) {
  const record = await serviceRecords.get(recordId)
  if (!record) throw new Error(`nothing is recorded as ${recordId}`)
  const why = '更正：登记有误'
  await transact(tx => amend(tx, { old: { ...record, why }, next: null, at: new Date(at), why }))
}
