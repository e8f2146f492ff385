/** GeoJSON geometries as MongoDB reads them. */
import { describe } from '../../values/describe'
import { getField } from '../../values/fields'
import { type Document, isDocument, typeName } from '../../values/types'
import { lineShape, pointShape, type Shape } from '../sphere/shapes'
import { demandSphere, parseCrs } from './crs'
import { parsePolygon, parseStrictPolygon } from './polygons'
import {
  oppositeNeighbours,
  type Position,
  parseCoordinates,
  parsePosition,
  placeOf,
  toPlace,
  withoutRepeats,
} from './positions'
import { GeoProblem } from './problem'

export interface Geometry {
  /** On the sphere. Empty for a legacy point whose coordinates are none of the sphere. */
  shapes: readonly Shape[]
  /** Of a single point, for queries on the plane. */
  position?: Position
  /** A polygon with strict winding order: may be asked for, cannot be stored. */
  strict?: boolean
}

const coordinatesOf = (geometry: Document): unknown => getField(geometry, 'coordinates')

export const pointGeometry = (position: Position): Geometry => {
  const place = placeOf(position)
  return { shapes: place ? [pointShape(place)] : [], position }
}

const parsePoint = (geometry: Document): Geometry => {
  demandSphere(geometry)
  const position = parsePosition(coordinatesOf(geometry), true)
  return { shapes: [pointShape(toPlace(position))], position }
}

const toLine = (coordinates: unknown): Shape => {
  const places = withoutRepeats(parseCoordinates(coordinates))
  if (places.length < 2)
    throw new GeoProblem(
      `GeoJSON LineString must have at least 2 vertices, instead got ${places.length} vertices: ${describe(coordinates)}`,
    )
  const opposite = oppositeNeighbours(places)
  if (opposite) throw new GeoProblem(`GeoJSON LineString is not valid: ${opposite} ${describe(coordinates)}`)
  return lineShape(places)
}

const parseLine = (geometry: Document): Geometry => {
  demandSphere(geometry)
  return { shapes: [toLine(coordinatesOf(geometry))] }
}

const parseOnePolygon = (geometry: Document): Geometry => {
  const strict = parseCrs(geometry) === 'strict'
  const rings = coordinatesOf(geometry)
  return strict ? { shapes: [parseStrictPolygon(rings)], strict } : { shapes: [parsePolygon(rings)] }
}

const parseMultiPoint = (geometry: Document): Geometry => {
  demandSphere(geometry)
  const places = parseCoordinates(coordinatesOf(geometry))
  if (places.length === 0) throw new GeoProblem('MultiPoint coordinates must have at least 1 element')
  return { shapes: places.map(pointShape) }
}

const several =
  (type: string, toShape: (coordinates: unknown) => Shape) =>
  (geometry: Document): Geometry => {
    demandSphere(geometry)
    const parts = coordinatesOf(geometry)
    if (!Array.isArray(parts))
      throw new GeoProblem(`${type} coordinates must be an array, instead got type ${typeName(parts)}`)
    const shapes = parts.map(toShape)
    if (shapes.length === 0) throw new GeoProblem(`${type} coordinates must have at least 1 element`)
    return { shapes }
  }

const simple: Readonly<Record<string, (geometry: Document) => Geometry>> = {
  Point: parsePoint,
  LineString: parseLine,
  Polygon: parseOnePolygon,
  MultiPoint: parseMultiPoint,
  MultiLineString: several('MultiLineString', toLine),
  MultiPolygon: several('MultiPolygon', parsePolygon),
}

const parserOf = ({ type }: Document) =>
  typeof type === 'string' && Object.hasOwn(simple, type) ? simple[type] : undefined

const parseMember = (member: unknown, index: number): Geometry => {
  if (!isDocument(member))
    throw new GeoProblem(
      `Element ${index} of "geometries" must be an object, instead got type ${typeName(member)}: ${describe(member)}`,
    )
  if (member.type === 'GeometryCollection')
    throw new GeoProblem(`GeometryCollections cannot be nested: ${describe(member)}`)
  const parse = parserOf(member)
  if (!parse) throw new GeoProblem(`Unknown GeoJSON type: ${describe(member)}`)
  return parse(member)
}

const parseCollection = ({ geometries }: Document): Geometry => {
  if (!Array.isArray(geometries))
    throw new GeoProblem(
      `GeometryCollection geometries must be an array, instead got type ${typeName(geometries)}`,
    )
  if (geometries.length === 0)
    throw new GeoProblem('GeometryCollection geometries must have at least 1 element')
  const members = geometries.map(parseMember)
  return { shapes: members.flatMap(({ shapes }) => shapes), strict: members.some(({ strict }) => strict) }
}

/** Any GeoJSON geometry. @throws GeoProblem */
export const parseGeoJson = (geometry: Document): Geometry => {
  if (geometry.type === 'GeometryCollection') return parseCollection(geometry)
  const parse = parserOf(geometry)
  if (parse) return parse(geometry)
  throw new GeoProblem(`unknown GeoJSON type: ${describe(geometry)}`)
}

/** A GeoJSON point, whose type need not be said. @throws GeoProblem */
export const parseGeoJsonPoint = (geometry: Document): Geometry => {
  const { type } = geometry
  if (type === undefined || type === 'Point') return parsePoint(geometry)
  const known = type === 'GeometryCollection' || parserOf(geometry) ? String(type) : 'unknown'
  throw new GeoProblem(`Expected geojson geometry with type Point, but got type ${known}`)
}
