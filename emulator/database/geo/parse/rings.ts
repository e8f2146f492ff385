/** The rings of polygons. */
import { describe } from '../../values/describe'
import { type Arc, doCross } from '../sphere/arcs'
import { type Loop, loopThrough } from '../sphere/loops'
import { lngLatOf, type Place, placeKey } from '../sphere/places'
import { oppositeNeighbours, parseCoordinates, withoutRepeats } from './positions'
import { GeoProblem } from './problem'

const degrees = (place: Place): string => {
  const [lng, lat] = lngLatOf(place)
  return `[${lat.toFixed(7)}, ${lng.toFixed(7)}]`
}

const repeatedVertex = ({ vertices }: Loop): string | undefined => {
  const seen = new Map<string, number>()
  for (const [index, vertex] of vertices.entries()) {
    const key = placeKey(vertex)
    const before = seen.get(key)
    if (before !== undefined) return `Duplicate vertices: ${before} and ${index}`
    seen.set(key, index)
  }
  return undefined
}

const edgeText = ({ from, to }: Arc): string => `${degrees(from)}-${degrees(to)}`

const crossingEdges = ({ border }: Loop): string | undefined => {
  for (const [index, arc] of border.arcs.entries()) {
    const other = border.nearTo(arc).find(edge => doCross(arc, edge))
    if (other)
      return `Edges ${index} and ${border.arcs.indexOf(other)} cross. Edge locations in degrees: ${edgeText(arc)} and ${edgeText(other)}`
  }
  return undefined
}

const closedPlaces = (ring: unknown): Place[] => {
  const places = parseCoordinates(ring)
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) throw new GeoProblem(`Loop has no vertices: ${describe(ring)}`)
  if (!first.equals(last))
    throw new GeoProblem(`Loop is not closed, first vertex does not equal last vertex: ${describe(ring)}`)
  return withoutRepeats(places)
}

/**
 * A ring whose last position repeats the first, in the direction as written.
 * @throws GeoProblem when it is open, has fewer than three corners, or meets itself
 */
export const parseRing = (ring: unknown): Loop => {
  const closed = closedPlaces(ring)
  const vertices = closed.slice(0, -1)
  if (vertices.length < 3)
    throw new GeoProblem(
      `Loop must have at least 3 different vertices, ${vertices.length} unique vertices were provided: ${describe(ring)}`,
    )
  const opposite = oppositeNeighbours(closed)
  if (opposite) throw new GeoProblem(`Loop is not valid: ${describe(ring)} ${opposite}`)
  const loop = loopThrough(vertices)
  const fault = repeatedVertex(loop) ?? crossingEdges(loop)
  if (fault) throw new GeoProblem(`Loop is not valid: ${describe(ring)} ${fault}`)
  return loop
}
