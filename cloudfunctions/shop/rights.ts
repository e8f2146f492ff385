import { forbidden } from '../kit/errors'
import type { Person } from '../kit/person'
import { belongsTo, holds, isNeighbourIn } from '../kit/scope'

/** A community has one station. */
export const stationIdOf = (communityId: string) => `station-${communityId}`

/** A clerk of the place, or the secretary whose community's station it is. */
export const runs = (person: Person, merchantId: string) =>
  holds(person, 'merchant', merchantId) ||
  person.roles.some(({ role, scopeId }) => role === 'secretary' && stationIdOf(scopeId) === merchantId)

export function assertRuns(person: Person, merchantId: string) {
  if (!runs(person, merchantId)) throw forbidden('只有这家店的店员可以办理')
}

const ELSEWHERE = '这是其他社区的内容，您只能查看和参与本社区的'
interface Serving {
  communityIds: string[]
}

/** Throws FORBIDDEN unless the people of one of the caller's communities may redeem there. */
export function assertServes({ communityIds }: Serving, person: Person) {
  if (!communityIds.some(communityId => belongsTo(person, communityId))) throw forbidden(ELSEWHERE)
}

/** The community of the caller that stands behind a redemption: where they live, or else where they reported in. */
export function communityFor({ communityIds }: Serving, person: Person): string {
  const own = [person.communityId, ...communityIds].find(
    communityId => communityIds.includes(communityId) && isNeighbourIn(person, communityId),
  )
  if (own === undefined) throw forbidden(ELSEWHERE)
  return own
}
