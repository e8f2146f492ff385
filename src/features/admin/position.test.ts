import fc from 'fast-check'
import { positionOf } from './position'

test('a position is read as map apps write it', () => {
  expect(positionOf('30.27, 120.15')).toEqual({ lat: 30.27, lng: 120.15 })
  expect(positionOf(' 30.27，120.15 ')).toEqual({ lat: 30.27, lng: 120.15 })
  expect(positionOf('  ')).toBeUndefined()
  for (const text of ['30.27', '30.27 120.15', 'a, b', '91, 0', '0, 181', '30.27, 120.15, 3'])
    expect(positionOf(text)).toBeNull()
})

test('every position that can be is read back', () => {
  const degrees = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 }).map(n => n / 1000)
  fc.assert(
    fc.property(degrees(90), degrees(180), (lat, lng) => {
      expect(positionOf(`${lat}, ${lng}`)).toEqual({ lat, lng })
    }),
  )
})
