/** Figures on the plane of legacy coordinates; borders belong to them. */
import type { Position } from './parse/positions'

export type Figure = (position: Position) => boolean

/** Distance on the plane, in the unit of the coordinates. */
export const planeDistance = (a: Position, b: Position): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Whether two numbers are at most `radius` apart; a sum is rounded less than a difference. */
const isWithin = (a: number, b: number, radius: number) => Math.max(a, b) <= Math.min(a, b) + radius

/** $center */
export const roundOf = (center: Position, radius: number): Figure => {
  return position => {
    if (position.x === center.x) return isWithin(position.y, center.y, radius)
    if (position.y === center.y) return isWithin(position.x, center.x, radius)
    return planeDistance(position, center) <= radius
  }
}

const isBetween = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b)

/** $box: any two opposite corners. */
export const boxOf =
  (a: Position, b: Position): Figure =>
  ({ x, y }) =>
    isBetween(x, a.x, b.x) && isBetween(y, a.y, b.y)

/** Twice the area of a triangle; positive when `c` lies to the left of the way from `a` to `b`. */
const turn = (a: Position, b: Position, c: Position) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

const isOnEdge = (position: Position, a: Position, b: Position): boolean =>
  turn(a, b, position) === 0 && isBetween(position.x, a.x, b.x) && isBetween(position.y, a.y, b.y)

/** Whether a ray to the right meets an edge; of its two ends only the upper counts. */
const meetsRay = (position: Position, a: Position, b: Position): boolean => {
  if (a.y > position.y === b.y > position.y) return false
  const [low, high] = a.y < b.y ? [a, b] : [b, a]
  return turn(low, high, position) > 0
}

/** $polygon: the last corner is joined to the first. */
export const polygonOf = (corners: readonly Position[]): Figure => {
  const edges = corners.map((corner, index) => [corners.at(index - 1) ?? corner, corner] as const)
  return position =>
    edges.some(([a, b]) => isOnEdge(position, a, b)) ||
    edges.filter(([a, b]) => meetsRay(position, a, b)).length % 2 === 1
}
