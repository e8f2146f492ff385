/** Closed ways on the sphere. The area of a loop lies to its left. */
import { s2 } from 's2js'
import { ArcSet } from './arc-set'
import { type Arc, arcsThrough, isLeftOf } from './arcs'
import { angleOfChord, type Place } from './places'

export interface Loop {
  vertices: readonly Place[]
  /** Each arc ends where the next begins, the last where the first begins. */
  border: ArcSet
  before: ReadonlyMap<Arc, Arc>
}

/** @param vertices at least three, the first not repeated at the end */
export const loopThrough = (vertices: readonly Place[]): Loop => {
  const arcs = arcsThrough([...vertices, ...vertices.slice(0, 1)])
  const before = new Map(arcs.map((arc, index) => [arc, arcs.at(index - 1) ?? arc]))
  return { vertices, border: new ArcSet(arcs), before }
}

const triangle = (origin: Place, a: Place, b: Place): number =>
  2 * Math.atan2(origin.dot(a.sub(origin).cross(b.sub(origin))), 1 + origin.dot(a) + a.dot(b) + b.dot(origin))

/** The area to the left when it is at most a hemisphere (2π), else minus the area to the right. */
const signedArea = ({ vertices, border: { arcs } }: Loop): number => {
  const sum = vertices.reduce((total, vertex) => total.add(vertex))
  const origin = sum.norm() > 1e-6 ? sum.normalize() : s2.Point.originPoint().vector
  const area = arcs.reduce((total, arc) => total + triangle(origin, arc.from, arc.to), 0)
  return area - 4 * Math.PI * Math.round(area / (4 * Math.PI))
}

export const isAtMostHemisphere = (loop: Loop): boolean => signedArea(loop) >= 0

/** The loop in the direction that has the smaller area to its left: what MongoDB takes a ring for. */
export const smallerSide = (loop: Loop): Loop =>
  isAtMostHemisphere(loop) ? loop : loopThrough([...loop.vertices].reverse())

/** Whether a place whose nearest place of the loop is the corner between two arcs lies to the left of both. */
const isInCorner = (before: Arc, after: Arc, place: Place): boolean => {
  const corner = after.from
  const turnsLeft = corner.dot(corner.sub(before.from).cross(after.to.sub(corner))) > 0
  return turnsLeft
    ? isLeftOf(before, place) && isLeftOf(after, place)
    : isLeftOf(before, place) || isLeftOf(after, place)
}

/**
 * Distance to the loop itself and whether the place lies in its area. The way to the nearest place of a loop does not
 * cross the loop, so the side on which it arrives is the side on which it starts.
 */
export const measure = (loop: Loop, place: Place): { distance: number; inside: boolean } => {
  const nearest = loop.border.nearest(place)
  if (!nearest) return { distance: Math.PI, inside: false }
  const { arc, chord, isCorner } = nearest
  const inside = isCorner ? isInCorner(loop.before.get(arc) ?? arc, arc, place) : isLeftOf(arc, place)
  return { distance: angleOfChord(chord), inside }
}
