/** 2dsphere indexes: the cells of the sphere (S2) that a stored geometry lies in, and those a query looks into. */
import { s2 } from 's2js'
import { requestFailed } from '../../errors'
import type { Document } from '../values/types'
import { readNear } from './near-query'
import type { Geometry } from './parse/geojson'
import { indexedGeometry, isNowhere } from './problem'
import { intersectsGeometry, withinRegion } from './regions'
import { type Area, areaOfShapes, coveringOf, roundArea } from './sphere/areas'
import { EARTH_RADIUS, type Place } from './sphere/places'

/** Cells as S2 numbers them: unsigned, 64 bits; the numbers of a cell's parts lie around its own. */
export interface Cover {
  /** Both ends included. A document whose cell lies in one may match. */
  ranges: { from: bigint; to: bigint }[]
  /** So may a document with one of these larger cells. */
  cells: bigint[]
}

/** More points than this are indexed as an area. */
const MAX_POINTS = 20

const leafAt = (place: Place): bigint => s2.cellid.fromPoint(s2.Point.fromVector(place))

const leavesOf = ({ shapes }: Geometry): bigint[] | undefined => {
  const points = shapes.flatMap(shape => (shape.kind === 'point' ? shape.place : []))
  return points.length === shapes.length && points.length <= MAX_POINTS ? points.map(leafAt) : undefined
}

/**
 * The cells of a stored geometry: the smallest one for each point, up to about 20 for all else; none for a value that
 * the index passes over.
 * @throws CloudError in MongoDB's words for a value that cannot be indexed
 */
export const cellsOf = (value: unknown): bigint[] => {
  if (isNowhere(value)) return []
  const geometry = indexedGeometry(value)
  if (typeof geometry === 'string') throw requestFailed(geometry)
  return [...new Set(leavesOf(geometry) ?? coveringOf(areaOfShapes(geometry.shapes)))]
}

const ancestorsOf = (cell: bigint): bigint[] =>
  Array.from({ length: s2.cellid.level(cell) }, (_, level) => s2.cellid.parent(cell, level))

const coverOf = (area: Area): Cover => {
  const covering = coveringOf(area)
  return {
    ranges: covering.map(cell => ({ from: s2.cellid.rangeMin(cell), to: s2.cellid.rangeMax(cell) })),
    cells: [...new Set(covering.flatMap(ancestorsOf))],
  }
}

const nearArea = (
  operand: unknown,
  operator: '$near' | '$nearSphere',
  outer?: Document,
): Area | undefined => {
  const query = readNear(operand, operator, outer)
  const radius = query.most / EARTH_RADIUS
  return query.from === 'place' && radius < Math.PI ? roundArea(query.place, radius) : undefined
}

const withinArea = (operand: unknown): Area | undefined => {
  const region = withinRegion(operand)
  if (region.kind === 'circle') return roundArea(region.center, region.radius)
  return region.kind === 'geometry' ? areaOfShapes(region.geometry.shapes) : undefined
}

const areaOf = (operator: string, operand: unknown, outer?: Document): Area | undefined => {
  if (operator === '$geoWithin' || operator === '$within') return withinArea(operand)
  if (operator === '$geoIntersects') return areaOfShapes(intersectsGeometry(operand).shapes)
  return operator === '$near' || operator === '$nearSphere' ? nearArea(operand, operator, outer) : undefined
}

/**
 * Where the documents are that a geo operator can match; undefined when it does not narrow (figures on the plane,
 * nearness without a limit).
 * @param outer the document the operator stands in
 * @throws CloudError in MongoDB's words when the operand is malformed
 */
export const queryCover = (operator: string, operand: unknown, outer?: Document): Cover | undefined => {
  const area = areaOf(operator, operand, outer)
  return area && coverOf(area)
}
