/** $geoWithin */
import type { Geometry } from './parse/geojson'
import { storedGeometries } from './parse/stored'
import { type Region, withinRegion } from './regions'
import { circleContains, polygonContains } from './sphere/relations'
import type { PolygonShape, Shape } from './sphere/shapes'

const shapeTest = (region: Region): ((shape: Shape) => boolean) => {
  if (region.kind === 'circle') return shape => circleContains(region.center, region.radius, shape)
  const shapes = region.kind === 'geometry' ? region.geometry.shapes : []
  const polygons = shapes.filter((shape): shape is PolygonShape => shape.kind === 'polygon')
  return shape => polygons.some(polygon => polygonContains(polygon, shape))
}

const geometryTest = (region: Region): ((geometry: Geometry) => boolean) => {
  if (region.kind === 'figure') return ({ position }) => position !== undefined && region.holds(position)
  const test = shapeTest(region)
  return ({ shapes, strict }) => !strict && shapes.length > 0 && shapes.every(test)
}

/**
 * Tests whether a stored geometry, or one in an array of them, lies wholly in the region.
 * @param operand `{ $geometry }` (an area), `{ $centerSphere }`, or on the plane `{ $center }`, `{ $box }`, `{ $polygon }`
 * @throws CloudError in MongoDB's words when the operand is malformed
 */
export const compileGeoWithin = (operand: unknown): ((value: unknown) => boolean) => {
  const test = geometryTest(withinRegion(operand))
  return value => storedGeometries(value).some(test)
}
