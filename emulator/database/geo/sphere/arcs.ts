/** Edges on the sphere: the shortest arc (geodesic) between two places that are neither equal nor opposite. */
import { r3 } from 's2js'
import { angleBetween, angleOfChord, type Place, squaredChord, TOUCH } from './places'

export interface Arc {
  from: Place
  to: Place
  /** Unit vector to the left of the way; its great circle holds the arc. */
  normal: Place
  /** At `from`, the direction in which the arc leaves; at `to`, the direction back. */
  ahead: Place
  back: Place
  /** Corners of a box in space that holds the arc and all that touches it. */
  low: Place
  high: Place
}

/** How far an arc rises above its chord. */
const rise = (from: Place, to: Place): number =>
  1 - Math.sqrt(Math.max(0, 1 - squaredChord(from, to) / 4)) + TOUCH

export const arcBetween = (from: Place, to: Place): Arc => {
  const normal = from.sub(to).cross(from.add(to)).normalize()
  const more = rise(from, to)
  const least = (a: number, b: number) => Math.min(a, b) - more
  const most = (a: number, b: number) => Math.max(a, b) + more
  return {
    from,
    to,
    normal,
    ahead: normal.cross(from),
    back: to.cross(normal),
    low: new r3.Vector(least(from.x, to.x), least(from.y, to.y), least(from.z, to.z)),
    high: new r3.Vector(most(from.x, to.x), most(from.y, to.y), most(from.z, to.z)),
  }
}

/** The arcs of a way through places. */
export const arcsThrough = (places: readonly Place[]): Arc[] => {
  const arcs: Arc[] = []
  let from: Place | undefined
  for (const to of places) {
    if (from) arcs.push(arcBetween(from, to))
    from = to
  }
  return arcs
}

export const isLeftOf = (arc: Arc, place: Place): boolean => place.dot(arc.normal) > 0

/**
 * True where the nearest place of the arc's great circle lies within the arc; false for all places where the arc is so
 * short that its direction is lost.
 */
const standsBeside = (arc: Arc, place: Place): boolean => place.dot(arc.ahead) > 0 && place.dot(arc.back) > 0

/**
 * The squared chord to the nearest place within the arc, its ends left out.
 * Infinity when an end is nearer, or when it is not less than `least`.
 */
export const chordToSide = (arc: Arc, place: Place, least = Number.POSITIVE_INFINITY): number => {
  const height = place.dot(arc.normal)
  const squared = height * height
  if (squared >= least || !standsBeside(arc, place)) return Number.POSITIVE_INFINITY
  return (2 * squared) / (1 + Math.sqrt(Math.max(0, 1 - squared)))
}

const chordToArc = (arc: Arc, place: Place): number =>
  Math.min(chordToSide(arc, place), squaredChord(arc.from, place), squaredChord(arc.to, place))

export const distanceToArc = (arc: Arc, place: Place): number => angleOfChord(chordToArc(arc, place))

/** True where the boxes of two arcs meet; false says that the arcs do not touch. */
export const areNear = (a: Arc, b: Arc): boolean =>
  a.low.x <= b.high.x &&
  b.low.x <= a.high.x &&
  a.low.y <= b.high.y &&
  b.low.y <= a.high.y &&
  a.low.z <= b.high.z &&
  b.low.z <= a.high.z

/** Rounding of a product of unit vectors. */
const ROUNDING = 1e-15

/** True where two arcs cross at a place inside both. */
export const doCross = (a: Arc, b: Arc): boolean => {
  const start = a.normal.dot(b.from)
  const end = a.normal.dot(b.to)
  if (start * end >= 0 || Math.min(Math.abs(start), Math.abs(end)) < ROUNDING) return false
  const first = b.normal.dot(a.from)
  const last = b.normal.dot(a.to)
  if (first * last >= 0 || Math.min(Math.abs(first), Math.abs(last)) < ROUNDING) return false
  // On opposite sides of the earth the circles meet too; there the signs disagree.
  return end * first > 0
}

export const doTouch = (a: Arc, b: Arc): boolean =>
  doCross(a, b) ||
  distanceToArc(a, b.from) <= TOUCH ||
  distanceToArc(a, b.to) <= TOUCH ||
  distanceToArc(b, a.from) <= TOUCH ||
  distanceToArc(b, a.to) <= TOUCH

const crossing = (a: Arc, b: Arc): Place => {
  const place = a.normal.cross(b.normal).normalize()
  return place.dot(a.from.add(a.to)) < 0 ? place.mul(-1) : place
}

const meetings = (arc: Arc, other: Arc): Place[] => {
  const ends = [other.from, other.to].filter(end => distanceToArc(arc, end) <= TOUCH)
  return doCross(arc, other) ? [crossing(arc, other), ...ends] : ends
}

/** Pieces shorter than this are rounding. */
const SHORTEST = 4 * TOUCH

/** The middle of each piece into which an arc falls where others touch it: a whole piece lies on one side of them. */
export const middles = (arc: Arc, others: readonly Arc[]): Place[] => {
  const whole = angleBetween(arc.from, arc.to)
  const cuts = others
    .flatMap(other => meetings(arc, other))
    .map(place => Math.atan2(place.dot(arc.ahead), place.dot(arc.from)))
    .sort((a, b) => a - b)
  const found: Place[] = []
  let start = 0
  for (const cut of [...cuts, whole]) {
    const end = Math.min(Math.max(cut, 0), whole)
    const middle = (start + end) / 2
    if (end - start > SHORTEST)
      found.push(arc.from.mul(Math.cos(middle)).add(arc.ahead.mul(Math.sin(middle))))
    start = end
  }
  return found
}
