import { forbidden } from '../kit/errors'
import type { Person } from '../kit/person'
import { holds } from '../kit/scope'

/** Throws FORBIDDEN unless the person is the liaison of this very unit (design invariant 5). */
export function assertLiaisonOf(person: Person, unitId: string) {
  if (!holds(person, 'unitLiaison', unitId)) throw forbidden('只有本单位的联络员可以办理')
}
