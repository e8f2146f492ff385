import { forbidden } from './errors'
import type { Person, RoleName } from './person'

/** Whether the person holds the role in this community, unit, shop or street. */
export const holds = (person: Person, role: RoleName, scopeId: string) =>
  person.roles.some(r => r.role === role && r.scopeId === scopeId)

export const isSecretaryOf = (person: Person, communityId: string) => holds(person, 'secretary', communityId)

/** Throws FORBIDDEN unless the person is the secretary of this very community (design invariant 5). */
export function assertSecretaryOf(person: Person, communityId: string) {
  if (!isSecretaryOf(person, communityId)) throw forbidden('只有本社区的书记可以办理')
}

/** Lives in the community, or has reported in to it: floating members do so where they live or work. */
export const isNeighbourIn = (person: Person, communityId: string) =>
  person.communityId === communityId || person.memberships.some(m => m.communityId === communityId)

/** Is a neighbour in the community, or works in it as its secretary. */
export const belongsTo = (person: Person, communityId: string) =>
  isNeighbourIn(person, communityId) || isSecretaryOf(person, communityId)

/** Throws FORBIDDEN unless the person belongs to the community. */
export function assertBelongsTo(person: Person, communityId: string) {
  if (!belongsTo(person, communityId)) throw forbidden('这是其他社区的内容，您只能查看和参与本社区的')
}
