/** Covering areas with S2's cells. */
import { s2 } from 's2js'
import { angleBetween, type Bound, type Place, TOUCH } from './places'
import { type Shape, signedDistance } from './shapes'

/** `depth`: radians from a place to the area, negative inside. */
export interface Area {
  depth(place: Place): number
  bound: Bound
}

/** Room around a bound, more than rounding and touching need. */
const MARGIN = 4 * TOUCH

export const roundArea = (center: Place, radius: number): Area => ({
  depth: place => angleBetween(center, place) - radius,
  bound: { center, radius: Math.min(Math.PI, radius) },
})

const unionOf = ([first, ...others]: readonly Shape[]): Bound => {
  if (!first) throw new Error('an area needs a shape')
  if (others.length === 0) return first.bound
  const { center } = first.bound
  const reach = [first, ...others].map(({ bound }) => angleBetween(center, bound.center) + bound.radius)
  return { center, radius: Math.min(Math.PI, Math.max(...reach)) }
}

export const areaOfShapes = (shapes: readonly Shape[]): Area => ({
  depth: place => Math.min(...shapes.map(shape => signedDistance(shape, place))),
  bound: unionOf(shapes),
})

const FACES = [0, 1, 2, 3, 4, 5].map(s2.cellid.fromFace)

const startingCells = ({ center, radius }: Bound): bigint[] =>
  radius < Math.PI / 2
    ? s2.Cap.fromCenterAngle(s2.Point.fromVector(center), radius + MARGIN).cellUnionBound()
    : FACES

/** The depth of the cell's middle says of the circle around the cell whether it is outside, inside or neither. */
const regionOf = ({ depth, bound }: Area) => {
  let last = { id: 0n, reach: 0, middle: 0 }
  /** The coverer asks two questions about each cell. */
  const compare = (cell: s2.Cell) => {
    if (cell.id === last.id) return last
    const cap = cell.capBound()
    last = { id: cell.id, reach: cap.radius() + MARGIN, middle: depth(cap.center.vector) }
    return last
  }
  return {
    intersectsCell: (cell: s2.Cell) => {
      const { reach, middle } = compare(cell)
      return middle <= reach
    },
    containsCell: (cell: s2.Cell) => {
      const { reach, middle } = compare(cell)
      return middle < -reach
    },
    containsPoint: (point: s2.Point) => depth(point.vector) <= 0,
    cellUnionBound: () => startingCells(bound),
  }
}

/** MongoDB's number of cells; a cell of level 23 is about a metre wide. */
const coverer = new s2.RegionCoverer({ maxCells: 20, maxLevel: 23 })

/** Cells that together hold everything within TOUCH of the area; none lies in another. */
export const coveringOf = (area: Area): bigint[] => [...coverer.covering(regionOf(area))]
