import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { notFound } from '../kit/errors'
import { type Person, people } from '../kit/person'
import { apart } from '../kit/request'
import { transact } from '../kit/transaction'
import { personRow } from './people'
import { ownCommunity } from './rights'

/**
 * The one who gave this very phone, to be appointed: the whole number or nothing. That somebody was looked up so is
 * written down, each time. Errors: NOT_FOUND when nobody of the street gave it.
 */
export async function findByPhone(person: Person, phone: string) {
  const [found] = await people.find({ where: { phone }, orderBy: [['_id', 'asc']], limit: 1 })
  if (!found || found.erasing) throw notFound('留过这个手机号的居民')
  const { name } = await ownCommunity(person, found.communityId)
  const line = { communityId: found.communityId, ref: `person:${found._id}`, action: 'findByPhone' }
  await apart(() => transact(tx => audit(tx, person, { ...line, at: now() })))
  return { ...personRow(found), communityName: name }
}
