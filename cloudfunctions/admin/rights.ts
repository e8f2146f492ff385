import { forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { communities, units } from '../kit/street'
import { merchants } from '../shop/collections'

/** The street that the caller administers. */
export function streetIdOf(person: Person): string {
  const role = person.roles.find(one => one.role === 'streetAdmin')
  if (!role) throw forbidden('只有街道管理员可以办理')
  return role.scopeId
}

/** The community, when it is of the caller's street; else FORBIDDEN, or NOT_FOUND. */
export async function ownCommunity(person: Person, communityId: string) {
  const community = found(await communities.get(communityId), '这个社区')
  if (community.streetId !== streetIdOf(person)) throw forbidden('这是其他街道的社区，您只能管理本街道的')
  return community
}

/** The unit, when it is of the caller's street; else FORBIDDEN, or NOT_FOUND. */
export async function ownUnit(person: Person, unitId: string) {
  const unit = found(await units.get(unitId), '这个单位')
  if (unit.streetId !== streetIdOf(person)) throw forbidden('这是其他街道的单位，您只能管理本街道的')
  return unit
}

/** The shop or station, when it is of the caller's street; else FORBIDDEN, or NOT_FOUND. */
export async function ownMerchant(person: Person, merchantId: string) {
  const merchant = found(await merchants.get(merchantId), '这个商户')
  if (merchant.streetId !== streetIdOf(person)) throw forbidden('这是其他街道的商户，您只能管理本街道的')
  return merchant
}
