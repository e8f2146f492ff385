import { firstSeries, recurrenceInput, weekdayOf } from './seriesForm'

const shift = { day: '2026-11-24', from: '07:30', to: '09:00', capacity: '3' }

test('a series begins on the weekday of its first day', () => {
  expect(weekdayOf('2026-11-24')).toBe('TU')
  expect(firstSeries(shift)).toMatchObject({ days: ['TU'], until: 'open', lastDay: '2027-02-24' })
})

test.each([
  [{ every: 'weekly', days: ['TU', 'TH'] }, 'FREQ=WEEKLY;BYDAY=TU,TH'],
  [{ every: 'biweekly', until: 'count', count: '6' }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=6'],
  [{ every: 'monthly', until: 'day', lastDay: '2027-03-01' }, 'FREQ=MONTHLY;UNTIL=20270301'],
] as const)('%o is the rule %s', (change, rule) => {
  const form = {
    ...firstSeries(shift),
    ...change,
    days: [...('days' in change ? change.days : firstSeries(shift).days)],
  }
  expect(recurrenceInput(form, shift)).toEqual({
    rule,
    startsAt: '2026-11-24T07:30:00+08:00',
    endsAt: '2026-11-24T09:00:00+08:00',
    capacity: 3,
    except: [],
  })
})
