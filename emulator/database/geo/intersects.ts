/** $geoIntersects */
import { storedGeometries } from './parse/stored'
import { intersectsGeometry } from './regions'
import { doIntersect } from './sphere/relations'

/**
 * Tests whether a stored geometry, or one in an array of them, has a place in common with a geometry of any type;
 * borders count.
 * @param operand `{ $geometry }`
 * @throws CloudError in MongoDB's words when the operand is malformed
 */
export const compileGeoIntersects = (operand: unknown): ((value: unknown) => boolean) => {
  const asked = intersectsGeometry(operand).shapes
  return value =>
    storedGeometries(value).some(
      ({ shapes, strict }) => !strict && shapes.some(shape => asked.some(other => doIntersect(shape, other))),
    )
}
