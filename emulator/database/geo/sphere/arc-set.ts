/** Many arcs, ordered along one axis of space, so that those near something are found without a look at all. */
import { type Arc, areNear, chordToSide, doTouch } from './arcs'
import { type Place, squaredChord } from './places'

type Axis = 'x' | 'y' | 'z'

export interface Nearest {
  arc: Arc
  /** Squared. */
  chord: number
  /** Whether the nearest place is where the arc begins; else it lies within. */
  isCorner: boolean
}

const AXES: readonly Axis[] = ['x', 'y', 'z']

const spread = (arcs: readonly Arc[], axis: Axis): number => {
  let [low, high] = [1, -1]
  for (const { from } of arcs) {
    low = Math.min(low, from[axis])
    high = Math.max(high, from[axis])
  }
  return high - low
}

const widestAxis = (arcs: readonly Arc[]): Axis =>
  AXES.reduce((best, axis) => (spread(arcs, axis) > spread(arcs, best) ? axis : best))

export class ArcSet {
  private readonly axis: Axis
  /** The arcs by the middles of their boxes. */
  private readonly sorted: readonly Arc[]
  private readonly middles: readonly number[]
  /** Half the width of the widest box. */
  private readonly reach: number

  /** @param arcs in their order along the way */
  constructor(readonly arcs: readonly Arc[]) {
    const axis = widestAxis(arcs)
    const middleOf = (arc: Arc) => (arc.low[axis] + arc.high[axis]) / 2
    this.axis = axis
    this.sorted = [...arcs].sort((a, b) => middleOf(a) - middleOf(b))
    this.middles = this.sorted.map(middleOf)
    this.reach = arcs.reduce((most, arc) => Math.max(most, (arc.high[axis] - arc.low[axis]) / 2), 0)
  }

  /** The position of the first arc whose middle is not below a coordinate. */
  private positionOf(coordinate: number): number {
    let [start, end] = [0, this.middles.length]
    while (start < end) {
      const half = (start + end) >> 1
      if ((this.middles[half] ?? 0) < coordinate) start = half + 1
      else end = half
    }
    return start
  }

  /** The arcs that may touch another. */
  nearTo(arc: Arc): Arc[] {
    const start = this.positionOf(arc.low[this.axis] - this.reach)
    const end = this.positionOf(arc.high[this.axis] + this.reach + Number.EPSILON)
    return this.sorted.slice(start, end).filter(other => areNear(arc, other))
  }

  /** Looks outwards from the place's coordinate, until all that is left is farther off than what was found. */
  nearest(place: Place): Nearest | undefined {
    const coordinate = place[this.axis]
    let after = this.positionOf(coordinate)
    let before = after - 1
    let found: Nearest | undefined
    while (true) {
      const below = coordinate - (this.middles[before] ?? Number.NEGATIVE_INFINITY)
      const above = (this.middles[after] ?? Number.POSITIVE_INFINITY) - coordinate
      const gap = Math.min(below, above) - this.reach
      const arc = this.sorted[below < above ? before-- : after++]
      if (!arc || (found && gap > 0 && gap * gap > found.chord)) return found
      found = nearer(arc, place, found)
    }
  }
}

const nearer = (arc: Arc, place: Place, found: Nearest | undefined): Nearest | undefined => {
  const least = found?.chord ?? Number.POSITIVE_INFINITY
  const corner = squaredChord(arc.from, place)
  const side = chordToSide(arc, place, Math.min(least, corner))
  const chord = Math.min(corner, side)
  return chord < least ? { arc, chord, isCorner: corner <= side } : found
}

/** Whether two sets have a place in common. */
export const doMeet = (some: ArcSet, others: ArcSet): boolean =>
  some.arcs.some(arc => others.nearTo(arc).some(other => doTouch(arc, other)))
