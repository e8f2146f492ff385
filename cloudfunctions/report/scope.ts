import { forbidden } from '../kit/errors'
import type { Person } from '../kit/person'
import { holds, isSecretaryOf } from '../kit/scope'
import type { communities } from '../kit/street'

type Community = typeof communities.schema._output

/** Throws FORBIDDEN unless the person is the community's secretary or administers its street (design invariant 5). */
export function assertReads(
  person: Person,
  community: Pick<Community, '_id' | 'streetId'> | null | undefined,
) {
  if (community && isSecretaryOf(person, community._id)) return
  if (community && holds(person, 'streetAdmin', community.streetId)) return
  throw forbidden('只有本社区的书记和街道管理员可以查看')
}

/** The street that the person administers. */
export function streetOf(person: Person): string {
  const role = person.roles.find(one => one.role === 'streetAdmin')
  if (!role) throw forbidden('只有街道管理员可以查看')
  return role.scopeId
}
