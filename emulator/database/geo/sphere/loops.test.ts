/** Our measuring against S2's own test of points, which is exact. */
import fc from 'fast-check'
import { s2 } from 's2js'
import { placeIn, reachOf, ringOf, star } from '../testing-shapes'
import { isAtMostHemisphere, loopThrough, measure, smallerSide } from './loops'
import { angleBetween, placeAt } from './places'

const verticesOf = (ring: readonly (readonly [number, number])[]) =>
  ring.slice(0, -1).map(([lng, lat]) => placeAt(lng, lat))

const s2Loop = (vertices: ReturnType<typeof verticesOf>) =>
  new s2.Loop(vertices.map(vertex => s2.Point.fromVector(vertex)))

const direction = fc.double({ min: 0, max: 7, noNaN: true })
const share = fc.double({ min: 0, max: 1.5, noNaN: true })

test('a place is inside a loop where S2 says so', () => {
  fc.assert(
    fc.property(star, direction, share, fc.boolean(), (shape, towards, far, reversed) => {
      const vertices = verticesOf(ringOf(shape))
      if (reversed) vertices.reverse()
      const [lng, lat] = placeIn(shape, towards, far * reachOf(shape))
      const place = placeAt(lng, lat)
      const { inside, distance } = measure(loopThrough(vertices), place)
      fc.pre(distance > 1e-14)
      expect(inside).toBe(s2Loop(vertices).containsPoint(s2.Point.fromVector(place)))
    }),
    { numRuns: 500 },
  )
})

test('the smaller side of a loop is the one S2 calls normalized', () => {
  fc.assert(
    fc.property(star, fc.boolean(), (shape, reversed) => {
      const vertices = verticesOf(ringOf(shape))
      if (reversed) vertices.reverse()
      const loop = loopThrough(vertices)
      expect(isAtMostHemisphere(loop)).toBe(s2Loop(vertices).isNormalized())
      expect(s2Loop([...smallerSide(loop).vertices]).isNormalized()).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('the distance to a loop is the least of those to places along it', () => {
  fc.assert(
    fc.property(star, direction, share, (shape, towards, far) => {
      const vertices = verticesOf(ringOf(shape))
      const [lng, lat] = placeIn(shape, towards, far * reachOf(shape))
      const place = placeAt(lng, lat)
      const loop = loopThrough(vertices)
      const along = loop.border.arcs.flatMap(({ from, to }) =>
        Array.from({ length: 101 }, (_, step) =>
          from
            .mul(1 - step / 100)
            .add(to.mul(step / 100))
            .normalize(),
        ),
      )
      const least = Math.min(...along.map(other => angleBetween(other, place)))
      const { distance } = measure(loop, place)
      expect(distance).toBeLessThanOrEqual(least + 1e-14)
      expect(distance).toBeGreaterThan(least - reachOf(shape) / 10)
    }),
    { numRuns: 100 },
  )
})
