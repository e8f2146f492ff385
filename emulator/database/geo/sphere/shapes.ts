/** Points, lines and polygons on the sphere: what every geometry consists of. */
import { ArcSet } from './arc-set'
import { arcsThrough } from './arcs'
import { type Loop, measure } from './loops'
import { angleBetween, angleOfChord, type Bound, boundOf, holds, type Place, squaredChord } from './places'

export interface PointShape {
  kind: 'point'
  place: Place
  bound: Bound
}

export interface LineShape {
  kind: 'line'
  way: ArcSet
  bound: Bound
}

export interface PolygonShape {
  kind: 'polygon'
  shell: Loop
  /** What lies to the left of a hole does not belong to the polygon. */
  holes: readonly Loop[]
  bound: Bound
}

export type Shape = PointShape | LineShape | PolygonShape

export const pointShape = (place: Place): PointShape => ({
  kind: 'point',
  place,
  bound: { center: place, radius: 0 },
})

/** @param places at least two, neighbours neither equal nor opposite */
export const lineShape = (places: readonly Place[]): LineShape => ({
  kind: 'line',
  way: new ArcSet(arcsThrough(places)),
  bound: boundOf(places),
})

/** @param bound given for a shell that encloses more than a hemisphere */
export const polygonShape = (
  shell: Loop,
  holes: readonly Loop[] = [],
  bound = boundOf(shell.vertices),
): PolygonShape => ({
  kind: 'polygon',
  shell,
  holes,
  bound,
})

/** The ways a shape consists of, or that border it. */
export const waysOf = (shape: Shape): readonly ArcSet[] => {
  if (shape.kind === 'point') return []
  return shape.kind === 'line' ? [shape.way] : [shape.shell, ...shape.holes].map(({ border }) => border)
}

const toLine = ({ way }: LineShape, place: Place): number => {
  const toEnd = way.arcs.slice(-1).map(last => squaredChord(last.to, place))
  return angleOfChord(Math.min(way.nearest(place)?.chord ?? Number.POSITIVE_INFINITY, ...toEnd))
}

const toPolygon = ({ shell, holes, bound }: PolygonShape, place: Place): number => {
  const outer = measure(shell, place)
  const inner = holes.map(hole => measure(hole, place))
  const distance = Math.min(outer.distance, ...inner.map(hole => hole.distance))
  // Of a ring smaller than rounding no corner is the nearest; its bound still tells.
  const inside = outer.inside && holds(bound, place) && !inner.some(hole => hole.inside)
  return inside ? -distance : distance
}

/** Radians from a place to the nearest place of a shape; inside a polygon minus the distance to its border. */
export const signedDistance = (shape: Shape, place: Place): number => {
  if (shape.kind === 'point') return angleBetween(shape.place, place)
  return shape.kind === 'line' ? toLine(shape, place) : toPolygon(shape, place)
}
