/** How shapes lie to each other; borders belong to a shape, and closer than TOUCH is on the border. */
import { type ArcSet, doMeet } from './arc-set'
import { type Arc, middles } from './arcs'
import type { Loop } from './loops'
import { angleBetween, antipode, mayTouch, type Place, TOUCH } from './places'
import { type LineShape, type PolygonShape, type Shape, signedDistance, waysOf } from './shapes'

const covers = (shape: Shape, place: Place): boolean => signedDistance(shape, place) <= TOUCH

/** A place a little beside a border, clearly off it. */
const beside = (place: Place, direction: Place): Place => place.add(direction.mul(2 * TOUCH)).normalize()

/** The middles of the pieces into which other ways cut an arc. */
const pieces = (arc: Arc, others: readonly ArcSet[]): Place[] =>
  middles(
    arc,
    others.flatMap(other => other.nearTo(arc)),
  )

/** Tests the places just beside the border of `polygon`, one for each piece into which `others` cut it. */
const everyBeside = (
  polygon: PolygonShape,
  others: readonly ArcSet[],
  side: 'inside' | 'outside',
  test: (place: Place) => boolean,
): boolean => {
  const along = ({ border }: Loop, left: 1 | -1) =>
    border.arcs.every(arc => pieces(arc, others).every(middle => test(beside(middle, arc.normal.mul(left)))))
  const [ofShell, ofHoles] = side === 'inside' ? ([1, -1] as const) : ([-1, 1] as const)
  return along(polygon.shell, ofShell) && polygon.holes.every(hole => along(hole, ofHoles))
}

/**
 * Where something of `inner` lay outside `outer`, it would be bordered by a piece of one of the two borders: by one of
 * `inner` with outside on its inner side, or by one of `outer` with `inner` on its outer side.
 */
const polygonContainsPolygon = (outer: PolygonShape, inner: PolygonShape): boolean =>
  inner.shell.vertices.every(vertex => covers(outer, vertex)) &&
  everyBeside(inner, waysOf(outer), 'inside', place => signedDistance(outer, place) < 0) &&
  everyBeside(outer, waysOf(inner), 'outside', place => signedDistance(inner, place) > 0)

const polygonContainsLine = (outer: PolygonShape, line: LineShape): boolean => {
  const border = waysOf(outer)
  return line.way.arcs.every(
    arc =>
      covers(outer, arc.from) &&
      covers(outer, arc.to) &&
      pieces(arc, border).every(middle => covers(outer, middle)),
  )
}

/** True where the whole of `inner` lies in the polygon. */
export const polygonContains = (outer: PolygonShape, inner: Shape): boolean => {
  if (!mayTouch(outer.bound, inner.bound)) return false
  if (inner.kind === 'point') return covers(outer, inner.place)
  return inner.kind === 'line' ? polygonContainsLine(outer, inner) : polygonContainsPolygon(outer, inner)
}

/**
 * True where the whole of `inner` lies in the circle: where it keeps away from the other side of the earth.
 * @param radius radians
 */
export const circleContains = (center: Place, radius: number, inner: Shape): boolean => {
  if (inner.kind === 'point') return angleBetween(center, inner.place) <= radius + TOUCH
  return Math.max(0, signedDistance(inner, antipode(center))) >= Math.PI - radius - TOUCH
}

const someVertex = (shape: Shape, test: (place: Place) => boolean): boolean => {
  if (shape.kind === 'point') return test(shape.place)
  if (shape.kind === 'line') return shape.way.arcs.slice(0, 1).some(arc => test(arc.from))
  return [shape.shell, ...shape.holes].some(({ vertices }) => vertices.slice(0, 1).some(test))
}

/** True where the shapes have a place in common. Where no borders touch, one holds a whole border of the other. */
export const doIntersect = (a: Shape, b: Shape): boolean =>
  mayTouch(a.bound, b.bound) &&
  (someVertex(a, place => covers(b, place)) ||
    someVertex(b, place => covers(a, place)) ||
    waysOf(a).some(way => waysOf(b).some(other => doMeet(way, other))))
