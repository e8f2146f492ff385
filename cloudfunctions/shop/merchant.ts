import * as z from 'zod'
import { streetIdOf } from '../admin/rights'
import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { command, database } from '../kit/cloud'
import { checkText } from '../kit/content'
import { badRequest, forbidden, found } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { readList } from '../kit/replies'
import { Repeated } from '../kit/request'
import { assertSecretaryOf } from '../kit/scope'
import { communities } from '../kit/street'
import { transact } from '../kit/transaction'
import { type Merchant, merchants, shopItems } from './collections'
import { stationIdOf } from './rights'

const { literal } = command.aggregate

interface Described {
  name: string
  address: string
  hours: Merchant['hours']
  hoursText: string
  status: Merchant['status']
}
export type MerchantInput = Described & { merchantId?: string | undefined; communityIds: string[] }
export type StationInput = Described & { communityId: string }

/** The street administrator sets up a merchant, or changes what is said of it. */
export async function saveMerchant(
  person: Person,
  { merchantId, communityIds, ...described }: MerchantInput,
) {
  const streetId = streetIdOf(person)
  const _id = merchantId ?? newId()
  const { served, merchant } = await facts(communityIds, _id)
  if (served.length < new Set(communityIds).size) throw badRequest('有的社区已经不在了，请重新选择')
  if (served.some(one => one.streetId !== streetId)) throw forbidden('只能选择本街道的社区')
  if (merchantId !== undefined) assertMerchant(found(merchant, '这个商户'), streetId)
  const ids = served.map(one => one._id)
  return save(person, { _id, streetId, kind: 'merchant', communityIds: ids, ...described }, merchant)
}

function assertMerchant({ streetId, kind }: Merchant, own: string) {
  if (streetId !== own) throw forbidden('这是其他街道的商户，您只能管理本街道的')
  if (kind === 'station') throw forbidden('爱心加油站由社区书记管理')
}

/** The secretary sets up the community's station, or changes what is said of it. */
export async function saveStation(person: Person, { communityId, ...described }: StationInput) {
  assertSecretaryOf(person, communityId)
  const _id = stationIdOf(communityId)
  const { served, merchant } = await facts([communityId], _id)
  const { streetId } = found(served[0] ?? null, '这个社区')
  return save(person, { _id, streetId, kind: 'station', communityIds: [communityId], ...described }, merchant)
}

const known = communities.schema.extend({ merchant: z.array(merchants.schema) })

/** The communities and the merchant, by one request. */
async function facts(communityIds: string[], merchantId: string) {
  const answer: unknown = await database
    .collection(communities.name)
    .aggregate()
    .match({ _id: command.in(communityIds) })
    .addFields({ merchantId: literal(merchantId) })
    .lookup({ from: merchants.name, localField: 'merchantId', foreignField: '_id', as: 'merchant' })
    .end()
  const served = readList(known, answer)
  return { served, merchant: served[0]?.merchant[0] ?? null }
}

async function save(person: Person, merchant: Merchant, before: Merchant | null) {
  await checkText(person._id, 3, merchant.name, merchant.address, merchant.hoursText)
  const { _id, ...fields } = merchant
  const [communityId = person.communityId] = merchant.communityIds
  const answer = await transact(async tx => {
    if (before) await tx.update(merchants, _id, fields)
    else await tx.insert(merchants, [merchant])
    const line = { communityId, ref: `merchant:${_id}`, at: now() }
    const action = before ? 'edit' : 'create'
    await audit(tx, person, { ...line, action, to: `${merchant.name} ${merchant.status}` })
    return { merchantId: _id }
  }).catch(async error => {
    // Done by this very request before; but that call may have died before its items agreed.
    if (before && error instanceof Repeated) await carryOver(before)
    throw error
  })
  if (before) await carryOver(merchant)
  return answer
}

/** What items repeat of their merchant. */
async function carryOver({ _id, name, communityIds, status }: Merchant) {
  const data = { merchantName: name, communityIds, closed: status === 'closed' }
  await database.collection(shopItems.name).where({ merchantId: _id }).update({ data })
}
