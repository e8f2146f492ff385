/** Polygons: a shell and holes in it. */
import { describe } from '../../values/describe'
import { typeName } from '../../values/types'
import { doCross } from '../sphere/arcs'
import { isAtMostHemisphere, type Loop, smallerSide } from '../sphere/loops'
import { boundOf, placeKey } from '../sphere/places'
import { polygonContains } from '../sphere/relations'
import { type PolygonShape, polygonShape } from '../sphere/shapes'
import { GeoProblem } from './problem'
import { parseRing } from './rings'

const holds = (outer: Loop, inner: Loop): boolean => polygonContains(polygonShape(outer), polygonShape(inner))

const edgeKeys = ({ border }: Loop): string[] =>
  border.arcs.map(({ from, to }) => [placeKey(from), placeKey(to)].sort().join())

const duplicateEdge = (loops: readonly Loop[]): string | undefined => {
  const seen = new Map<string, string>()
  for (const [ring, loop] of loops.entries())
    for (const [edge, key] of edgeKeys(loop).entries()) {
      const before = seen.get(key)
      const here = `loop ${ring}, edge ${edge}`
      if (before) return `Duplicate edge: ${before} and ${here}`
      seen.set(key, here)
    }
  return undefined
}

const doLoopsCross = (loop: Loop, other: Loop): boolean =>
  loop.border.arcs.some(arc => other.border.nearTo(arc).some(edge => doCross(arc, edge)))

const crossingLoops = (loops: readonly Loop[]): string | undefined => {
  for (const [index, loop] of loops.entries()) {
    const other = loops.findIndex((later, place) => place > index && doLoopsCross(loop, later))
    if (other >= 0) return `Loop ${index} crosses loop ${other}`
  }
  return undefined
}

const sharedVertices = (shell: Loop, hole: Loop): number => {
  const keys = new Set(shell.vertices.map(placeKey))
  return hole.vertices.filter(vertex => keys.has(placeKey(vertex))).length
}

const nestingProblem = (shell: Loop, holes: readonly Loop[]): string | undefined => {
  const joined = holes.findIndex(hole => sharedVertices(shell, hole) > 1)
  if (joined >= 0) return `Loop ${joined + 1} shares more than one vertex with its parent loop 0: `
  const nested = holes.some(hole => holes.some(other => other !== hole && holds(other, hole)))
  return nested ? 'Polygon interior loops cannot be nested: ' : undefined
}

const checkHoles = (shell: Loop, holes: readonly Loop[], rings: readonly unknown[]): void => {
  const outside = holes.findIndex(hole => !holds(shell, hole))
  if (outside >= 0)
    throw new GeoProblem(
      `Secondary loops not contained by first exterior loop - secondary loops must be holes: ${describe(rings[outside + 1])} first loop: ${describe(rings[0])}`,
    )
  const fault = duplicateEdge([shell, ...holes]) ?? crossingLoops([shell, ...holes])
  if (fault) throw new GeoProblem(`Polygon isn't valid: ${fault} ${describe(rings)}`)
  const nesting = nestingProblem(shell, holes)
  if (nesting) throw new GeoProblem(nesting + describe(rings))
}

/** The first ring is the shell, further ones are holes; each is taken for the smaller part it cuts off. @throws GeoProblem */
export const parsePolygon = (rings: unknown): PolygonShape => {
  if (!Array.isArray(rings))
    throw new GeoProblem(`Polygon coordinates must be an array, instead got type ${typeName(rings)}`)
  const [shell, ...holes] = rings.map(ring => smallerSide(parseRing(ring)))
  if (!shell) throw new GeoProblem('Polygon has no loops.')
  if (holes.length > 0) checkHoles(shell, holes, rings)
  return polygonShape(shell, holes)
}

/** One ring with its area to the left, also when that is the greater part of the earth. @throws GeoProblem */
export const parseStrictPolygon = (rings: unknown): PolygonShape => {
  if (!Array.isArray(rings))
    throw new GeoProblem(`Coordinates of polygon must be an array, instead got type ${typeName(rings)}`)
  if (rings.length !== 1)
    throw new GeoProblem(
      `Only one simple loop is allowed in a big polygon, instead provided ${rings.length} loops: ${describe(rings)}`,
    )
  const shell = parseRing(rings[0])
  const bound = boundOf(shell.vertices)
  return polygonShape(shell, [], isAtMostHemisphere(shell) ? bound : { ...bound, radius: Math.PI })
}
