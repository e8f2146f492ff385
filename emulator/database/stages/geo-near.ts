import { requestFailed } from '../../errors'
import type { Scope } from '../expressions/types'
import { compileNear, type Near } from '../geo'
import { EARTH_RADIUS } from '../geo/sphere/places'
import { getField } from '../values/fields'
import { isNumber } from '../values/numbers'
import { type Document, isDocument } from '../values/types'
import { type GeoNear, parseGeoNear } from './geo-near-spec'
import { withValue } from './paths'
import type { SourceOperator, StageCompiler } from './types'

/** The field whose index serves. @throws CloudError when there is none, or several to choose from */
const indexedField = ({ key }: GeoNear, { source, collection = '' }: StageCompiler): string => {
  const fields = source.geoFields(collection)
  if (key !== undefined) {
    if (fields.includes(key)) return key
    throw requestFailed('unable to find index for $geoNear query')
  }
  const [only, ...others] = fields
  if (only === undefined) throw requestFailed('$geoNear requires a 2d or 2dsphere index, but none were found')
  if (others.length > 0)
    throw requestFailed(
      `There is more than one 2dsphere index on ${collection}; unsure which to use for $geoNear`,
    )
  return only
}

/** `[lng, lat]` or `{ lng, lat }`: distances are radians then. */
const isLegacy = (near: unknown): boolean =>
  Array.isArray(near) || (isDocument(near) && isNumber(Object.values(near)[0]))

const pointFor = (geo: GeoNear, scope: Scope): unknown => {
  const near = geo.near(scope)
  if (!Array.isArray(near) && !isDocument(near))
    throw requestFailed('$geoNear requires near argument to be a GeoJSON object or a legacy point(array)')
  // A plane distance needs a 2d index, which the cloud does not offer.
  if (isLegacy(near) && geo.operator === '$near')
    throw requestFailed('unable to find index for $geoNear query')
  return near
}

/** The locations at a path, arrays looked into: an array that begins with a number is a location itself. */
const locationsAt = (value: unknown, parts: readonly string[]): readonly unknown[] => {
  if (Array.isArray(value) && !isNumber(value[0])) return value.flatMap(item => locationsAt(item, parts))
  const [name, ...rest] = parts
  if (name === undefined) return [value]
  return isDocument(value) ? locationsAt(getField(value, name), rest) : []
}

interface Found {
  document: Document
  location: unknown
  distance: number
}

/** The document's nearest location within the distances asked for; nothing when it has none. */
const nearest = (document: Document, parts: readonly string[], near: Near): Found[] => {
  let best: Found | undefined
  for (const location of locationsAt(document, parts).filter(near.test)) {
    const distance = near.distance(location)
    if (distance !== undefined && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { document, location, distance }
  }
  return best ? [best] : []
}

const withDistance = (geo: GeoNear, { document, location, distance }: Found, unit: number): Document => {
  const measured = withValue(document, geo.distanceField, (distance / unit) * geo.multiplier)
  return geo.locationField ? withValue(measured, geo.locationField, location) : measured
}

function* byDistance(
  geo: GeoNear,
  field: string,
  { source, collection = '' }: StageCompiler,
  scope: Scope,
): Iterable<Document> {
  const point = pointFor(geo, scope)
  const condition = { [geo.operator]: point, ...geo.distances }
  const near = compileNear(point, geo.operator, condition)
  const criteria = { $and: [geo.query, { [field]: condition }] }
  const parts = field.split('.')
  const found = [...source.find(collection, { criteria, scope })].flatMap(document =>
    nearest(document, parts, near),
  )
  found.sort((a, b) => a.distance - b.distance)
  const unit = isLegacy(point) ? EARTH_RADIUS : 1
  for (const item of found.slice(0, geo.limit)) yield withDistance(geo, item, unit)
}

/** `$geoNear`: documents near a point, the nearest first, with their distances. */
export const $geoNear: SourceOperator = (operand, compiler) => {
  const geo = parseGeoNear(operand, compiler)
  compiler.match(geo.query)
  const field = indexedField(geo, compiler)
  return scope => byDistance(geo, field, compiler, scope)
}
