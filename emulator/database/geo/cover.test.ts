/** An index may give too much, never too little: whatever a predicate accepts shares a cell with the query. */
import fc from 'fast-check'
import { cellsOf, queryCover } from './cover'
import { compileGeoIntersects } from './intersects'
import { compileNear } from './near'
import {
  collection,
  line,
  type Pair,
  placeIn,
  point,
  points,
  polygon,
  polygons,
  reachOf,
  ringOf,
  STRICT,
  type Star,
  square,
  star,
} from './testing-shapes'
import { compileGeoWithin } from './within'

/** Whether the index would give a document with this value. */
const isFound = (
  value: unknown,
  operator: string,
  operand: unknown,
  outer?: Record<string, unknown>,
): boolean => {
  const cover = queryCover(operator, operand, outer)
  if (!cover) return true
  return cellsOf(value).some(
    cell => cover.cells.includes(cell) || cover.ranges.some(({ from, to }) => from <= cell && cell <= to),
  )
}

const share = fc.double({ min: 0, max: 1.2, noNaN: true })
const direction = fc.double({ min: 0, max: 7, noNaN: true })

/** Geometries of every kind near a star, most of which meet it. */
const valueBy = (shape: Star, kind: number, towards: number, far: number): unknown => {
  const at = (turn: number, factor: number): Pair => placeIn(shape, turn, factor * reachOf(shape))
  const ring = shape.corners.map(([turn, distance]) => placeIn(shape, turn + towards, distance * far))
  const closed = [...ring, ...ring.slice(0, 1)]
  const kinds: readonly unknown[] = [
    point(at(towards, far)),
    at(towards, far),
    // On the border, where rounding decides.
    point(ringOf(shape)[0] ?? shape.center),
    line([at(towards, far), at(towards + 2, far * 2)]),
    points([at(towards, far), at(towards + 1, 3)]),
    collection(point(at(towards, 2)), line([at(towards, far), at(0, 0.01)])),
    polygon(closed),
    polygon(ringOf(shape, 0.2 + far)),
    polygons(ringOf(shape, 0.01 + far / 9)),
  ]
  return kinds[kind % kinds.length]
}

const place = fc.tuple(star, fc.nat({ max: 8 }), direction, share)

const operands = (shape: Star, towards: number) => [
  polygon(ringOf(shape)),
  polygon(ringOf(shape), ringOf(shape, 0.5)),
  { ...polygon(ringOf(shape)), crs: STRICT },
  { ...polygon(ringOf(shape).reverse()), crs: STRICT },
  line(ringOf(shape)),
  point(shape.center),
  point(ringOf(shape)[0] ?? shape.center),
  points([shape.center, placeIn(shape, towards, reachOf(shape))]),
]

test('$geoIntersects', () => {
  fc.assert(
    fc.property(place, fc.nat({ max: 7 }), ([shape, kind, towards, far], asked) => {
      const value = valueBy(shape, kind, towards, far)
      const operand = { $geometry: operands(shape, towards)[asked] }
      fc.pre(compileGeoIntersects(operand)(value))
      expect(isFound(value, '$geoIntersects', operand)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('$geoWithin', () => {
  fc.assert(
    fc.property(place, fc.nat({ max: 4 }), ([shape, kind, towards, far], asked) => {
      const value = valueBy(shape, kind, towards, far)
      const operand = [
        ...operands(shape, towards)
          .slice(0, 4)
          .map($geometry => ({ $geometry })),
        { $centerSphere: [shape.center, Math.atan(reachOf(shape))] },
      ][asked]
      fc.pre(compileGeoWithin(operand)(value))
      expect(isFound(value, '$geoWithin', operand)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('$near and $nearSphere', () => {
  fc.assert(
    fc.property(place, fc.boolean(), ([shape, kind, towards, far], isLegacy) => {
      const value = valueBy(shape, kind, towards, far)
      const most = Math.atan(reachOf(shape))
      const operand = isLegacy
        ? shape.center
        : { $geometry: point(shape.center), $maxDistance: most * 6378100 }
      const outer = isLegacy ? { $maxDistance: most } : undefined
      fc.pre(compileNear(operand, '$nearSphere', outer).test(value))
      expect(isFound(value, '$nearSphere', operand, outer)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a cover narrows: what is far away is not found', () => {
  const tiananmen = point([116.3975, 39.9087])
  const near = { $geometry: tiananmen, $maxDistance: 1000 }
  expect(isFound(point([116.3975, 39.9]), '$near', near)).toBe(true)
  expect(isFound(point([116.46, 39.9087]), '$near', near)).toBe(false)
  expect(isFound(point([-116.3975, -39.9]), '$near', near)).toBe(false)
  expect(isFound(polygon(square(0, 10)), '$geoIntersects', { $geometry: tiananmen })).toBe(false)
})

test.each<[string, unknown, number]>([
  ['a pair', [116.4, 39.9], 1],
  ['a point', point([-180, 90]), 1],
  ['points', points('1 1, 2 2, 1 1'), 2],
  ['a long line', line('0 0, 100 50'), 20],
  ['a large polygon', polygon(square(0, 60)), 20],
  ['many points', points(Array.from({ length: 100 }, (_, index) => [index, index / 2] as const)), 20],
])('%s has a few cells', (_, value, most) => {
  const cells = cellsOf(value)
  expect(cells.length).toBeGreaterThan(0)
  expect(cells.length).toBeLessThanOrEqual(most)
  expect(cells.every(cell => cell > 0n && cell < 2n ** 64n)).toBe(true)
})

test.each([undefined, null, {}, []].map(value => ({ value })))('no cells: $value', ({ value }) => {
  expect(cellsOf(value)).toEqual([])
})

test('a value that is no place is refused', () => {
  expect(() => cellsOf({ type: 'Point', coordinates: [200, 0] })).toThrow(
    "Can't extract geo keys: Longitude/latitude is out of bounds, lng: 200 lat: 0",
  )
})

test.each<[string, string, unknown, Record<string, unknown> | undefined]>([
  [
    'a box on the plane',
    '$geoWithin',
    {
      $box: [
        [0, 0],
        [1, 1],
      ],
    },
    undefined,
  ],
  ['a legacy $near', '$near', [0, 0], { $maxDistance: 1 }],
  ['nearness without a limit', '$nearSphere', { $geometry: point([0, 0]) }, undefined],
  ['a limit beyond the earth', '$nearSphere', [0, 0], { $maxDistance: 4 }],
  ['an operator that is not about places', '$gt', 5, undefined],
])('does not narrow: %s', (_, operator, operand, outer) => {
  expect(queryCover(operator, operand, outer)).toBeUndefined()
})

test('a malformed operand is refused', () => {
  expect(() => queryCover('$geoWithin', { $geometry: point([0, 0]) })).toThrow(/not supported/)
})
