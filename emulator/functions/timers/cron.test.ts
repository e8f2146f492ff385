import { createSchedule, cronProblem } from './cron'

/** A Saturday noon in Shanghai. */
const FROM = Date.parse('2026-11-21T12:00:00+08:00')
const shanghai = (epochMs: number) => new Date(epochMs + 8 * 3_600_000).toISOString().slice(0, 19)

test.each([
  // The examples of the platform's own page.
  ['*/5 * * * * * *', '2026-11-21T12:00:05', '2026-11-21T12:00:10'],
  ['0 0 2 1 * * *', '2026-12-01T02:00:00', '2027-01-01T02:00:00'],
  ['0 15 10 * * MON-FRI *', '2026-11-23T10:15:00', '2026-11-24T10:15:00'],
  ['0 0 10,14,16 * * * *', '2026-11-21T14:00:00', '2026-11-21T16:00:00'],
  ['0 */30 9-17 * * * *', '2026-11-21T12:30:00', '2026-11-21T13:00:00'],
  ['0 0 12 * * WED *', '2026-11-25T12:00:00', '2026-12-02T12:00:00'],
  // Steps from a first value; day and weekday together mean either; Sunday is 0; years.
  ['0 1/10 * * * * *', '2026-11-21T12:01:00', '2026-11-21T12:11:00'],
  ['0 0 8 23 * 0 *', '2026-11-22T08:00:00', '2026-11-23T08:00:00'],
  ['0 0 0 1 JAN * 2028,2030', '2028-01-01T00:00:00', '2030-01-01T00:00:00'],
  ['0 0 0 29 2 * *', '2028-02-29T00:00:00', '2032-02-29T00:00:00'],
])('%s', (config, first, second) => {
  expect(cronProblem(config)).toBeUndefined()
  const schedule = createSchedule(config)
  const next = schedule.next(FROM) ?? 0
  expect([next, schedule.next(next) ?? 0].map(shanghai)).toEqual([first, second])
})

test.each(['0 0 0 30 2 * *', '0 0 0 1 1 * 2020'])('%s never comes', config => {
  expect(createSchedule(config).next(FROM)).toBeUndefined()
  expect(createSchedule(config).latest(FROM, FROM + 1000 * 86_400_000, 5)).toEqual([])
})

test('the next due time is that after the moment asked for, in whatever order one asks', () => {
  const { next } = createSchedule('0 * * * * * *')
  const asked = [FROM, FROM + 30_000, FROM + 60_000, FROM + 59_999, FROM - 1, FROM - 60_001]
  expect(asked.map(moment => ((next(moment) ?? 0) - FROM) / 60_000)).toEqual([1, 1, 2, 1, 0, -1])
})

test('the latest due times between two moments: the first one excluded, the last one included', () => {
  const { latest } = createSchedule('0 * * * * * *')
  const minutes = (count: number) => FROM + count * 60_000
  expect(latest(minutes(0), minutes(3), 10)).toEqual([minutes(1), minutes(2), minutes(3)])
  expect(latest(minutes(0), minutes(3) - 1, 10)).toEqual([minutes(1), minutes(2)])
  expect(latest(minutes(0), minutes(3) + 999, 2)).toEqual([minutes(2), minutes(3)])
  expect(latest(minutes(0), minutes(0), 10)).toEqual([])
})

test.each([
  ['0 0 2 * * *', 'seven fields'],
  ['0 0 2 * * * * *', 'seven fields'],
  ['', 'seven fields'],
  ['@daily', 'seven fields'],
  ['60 * * * * * *', 'second'],
  ['0 0 24 * * * *', 'hour'],
  ['0 0 2 L * * *', 'day field'],
  ['0 0 2 ? * * *', 'day field'],
  ['0 0 2 * * 7 *', 'weekday field'],
  ['0 0 2 * FOO * *', 'month field'],
  ['0 0 2 * * * 3000', 'year field'],
  ['0 0 2 5-1 * * *', 'larger'],
])('«%s» is not one: %s', (config, problem) => {
  expect(cronProblem(config)).toMatch(new RegExp(problem, 'i'))
})
