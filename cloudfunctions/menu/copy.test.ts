import fc from 'fast-check'
import { local } from '../kit/clock'
import { copiedItems, daysOn } from './copy'

const AT = new Date('2020-01-01T00:00:00+08:00')
const nth = (at: Date) => Math.ceil(local(at).date() / 7)

test('a session moves to the same weekday of the same week of the month, or goes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 3 }), (day, ahead) => {
      const startsAt = local('2026-01-01T09:00:00+08:00').add(day, 'day').toDate()
      const endsAt = local(startsAt).add(1, 'hour').toDate()
      const from = local(startsAt).format('YYYY-MM')
      const to = local(`${from}-01T00:00:00+08:00`).add(ahead, 'month').format('YYYY-MM')
      const item = {
        title: '理发',
        provider: '队',
        capacity: 2,
        sessions: [{ startsAt, endsAt, capacity: 2, ordered: 1 }],
      }
      const [copied] = copiedItems([item], { from, to, at: AT })
      const [moved] = copied?.sessions ?? []
      if (!moved) return expect(nth(startsAt)).toBe(5)
      expect(local(moved.startsAt).format('YYYY-MM d HH:mm')).toBe(
        `${to} ${local(startsAt).format('d HH:mm')}`,
      )
      expect(nth(moved.startsAt)).toBe(nth(startsAt))
      expect(+moved.endsAt - +moved.startsAt).toBe(3_600_000)
    }),
  )
})

test('weeks stay whole', () => {
  for (const weekday of [0, 3, 6]) expect(daysOn('2026-11', '2026-12', weekday) % 7).toBe(0)
})
