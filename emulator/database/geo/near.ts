/** $near and $nearSphere */
import type { Document } from '../values/types'
import { metresTo, planeDistanceTo } from './distance'
import { type NearOperator, readNear } from './near-query'

export interface Near {
  /** Metres from a place on the sphere; the coordinates' unit for a legacy `$near`. Undefined when the value is no place. */
  distance(value: unknown): number | undefined
  /** Whether the value is a place at least and at most as far away as asked. */
  test(value: unknown): boolean
}

/**
 * @param outer the document the operator stands in: a legacy point has its distances there, in radians for `$nearSphere`
 * @throws CloudError in MongoDB's words when something is malformed
 */
export const compileNear = (operand: unknown, operator: NearOperator, outer?: Document): Near => {
  const query = readNear(operand, operator, outer)
  const distance = (value: unknown) =>
    query.from === 'place' ? metresTo(query.place, value) : planeDistanceTo(query.position, value)
  return {
    distance,
    test: value => {
      const found = distance(value)
      return found !== undefined && found >= query.least && found <= query.most
    },
  }
}
