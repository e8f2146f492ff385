import { placesLeft } from './counts'

const at = new Date('2026-11-21T10:00:00+08:00')
const session = (hour: string, ordered: number) => ({
  startsAt: new Date(`2026-11-21T${hour}:00:00+08:00`),
  endsAt: new Date('2026-11-21T23:00:00+08:00'),
  capacity: 3,
  ordered,
})

test.each([
  ['an appointment has what nobody ordered', { capacity: 5, ordered: 2 }, 3],
  ['a session that has begun has none', { capacity: 6, ordered: 0, sessions: [session('10', 0)] }, 0],
  [
    'of others those to come count',
    { capacity: 9, ordered: 1, sessions: [session('09', 0), session('11', 1)] },
    2,
  ],
])('%s', (_, item, left) => {
  expect(placesLeft(item, at)).toBe(left)
})
