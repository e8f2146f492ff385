import { dueOf } from './release'

const HOUR = 3_600_000
const startsAt = new Date('2026-11-25T09:00:00+08:00')
const before = (hours: number) => new Date(startsAt.getTime() - hours * HOUR)
const shift = (heldAt: Date) => ({
  status: 'open' as const,
  startsAt,
  held: [{ teamId: 't', teamName: '队', places: 2, at: heldAt }],
})

test('places are held until the hours before the start that the street set', () => {
  expect(dueOf(shift(before(100)), 24, before(24.01))).toEqual([])
  expect(dueOf(shift(before(100)), 24, before(24))).toHaveLength(1)
})

test('what is held of a shift that is called off is given back at once', () => {
  expect(dueOf({ ...shift(before(100)), status: 'cancelled' }, 24, before(90))).toHaveLength(1)
})

test('held at the last minute they stay held for an hour, but never beyond the start', () => {
  expect(dueOf(shift(before(3)), 24, before(2.01))).toEqual([])
  expect(dueOf(shift(before(3)), 24, before(2))).toHaveLength(1)
  expect(dueOf(shift(before(0.5)), 24, startsAt)).toHaveLength(1)
  expect(dueOf({ startsAt, status: 'open' }, 24, startsAt)).toEqual([])
})
