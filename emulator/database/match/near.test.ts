import { nearOf } from './near'

const here = { type: 'Point', coordinates: [116.4, 39.9] }
const north = { type: 'Point', coordinates: [116.4, 40] }

test('the distance to the nearest place of a document, in metres', () => {
  const near = nearOf({ kind: 'x', 'shop.at': { $nearSphere: { $geometry: here, $maxDistance: 5 } } })
  expect(near?.path).toBe('shop.at')
  expect(near?.distance({ shop: { at: here } })).toBeCloseTo(0)
  expect(
    near?.distance({ shop: [{ at: { type: 'Point', coordinates: [0, 0] } }, { at: north }] }),
  ).toBeCloseTo((6378100 * Math.PI) / 1800, 0)
  expect(near?.distance({ shop: [{ at: here }, { at: north }] })).toBeCloseTo(0)
  expect(near?.distance({ shop: 1 })).toBeUndefined()
})

test('it may stand in $and, and once', () => {
  expect(nearOf({ $and: [{ a: 1 }, { at: { $near: { $geometry: here } } }] })?.path).toBe('at')
  expect(nearOf({ a: 1, b: { $gt: 1 }, $or: [{ c: 1 }] })).toBeUndefined()
  const twice = { a: { $near: [0, 0] }, $and: [{ b: { $near: [0, 0] } }] }
  expect(() => nearOf(twice)).toThrow('Too many geoNear expressions')
})
