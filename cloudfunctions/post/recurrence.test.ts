import fc from 'fast-check'
import { local } from '../kit/clock'
import { firstShifts, HORIZON_DAYS, MOST_SHIFTS, normalRule, startsOf } from './recurrence'
import { sentenceOf } from './sentence'

const START = new Date('2026-12-01T08:00:00+08:00')
const series = (rule: string, more: object = {}) => ({
  rule: normalRule(rule),
  startsAt: START,
  minutes: 90,
  capacity: 3,
  except: [],
  ...more,
})
const FAR = new Date('2200-01-01T00:00:00Z')
const shown = (rule: string, more: object = {}, to = FAR) =>
  startsOf(series(rule, more), START, to).map(at => local(at).format('MM-DD dd HH:mm'))

test('weekly on chosen days, at the hour of the wall in Shanghai though it is the day before in UTC', () => {
  const early = { startsAt: new Date('2026-12-01T06:30:00+08:00') }
  expect(
    startsOf(series('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3', early), new Date(0), FAR).map(at => at.toISOString()),
  ).toEqual(['2026-11-30T22:30:00.000Z', '2026-12-02T22:30:00.000Z', '2026-12-07T22:30:00.000Z'])
  expect(shown('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3')).toEqual([
    '12-01 Tu 08:00',
    '12-03 Th 08:00',
    '12-08 Tu 08:00',
  ])
})

test.each([
  [
    'every two weeks',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=3',
    ['12-01 Tu 08:00', '12-15 Tu 08:00', '12-29 Tu 08:00'],
  ],
  ['the first of each month', 'FREQ=MONTHLY;COUNT=2', ['12-01 Tu 08:00', '01-01 Fr 08:00']],
  ['the second Saturday', 'FREQ=MONTHLY;BYDAY=2SA;COUNT=2', ['12-12 Sa 08:00', '01-09 Sa 08:00']],
  ['the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', ['12-25 Fr 08:00', '01-29 Fr 08:00']],
  ['to a day, the whole of it', 'FREQ=WEEKLY;UNTIL=20261208', ['12-01 Tu 08:00', '12-08 Tu 08:00']],
  ['to a moment in UTC', 'FREQ=WEEKLY;UNTIL=20261207T235959Z', ['12-01 Tu 08:00']],
  ['daily', 'FREQ=DAILY;COUNT=2', ['12-01 Tu 08:00', '12-02 We 08:00']],
])('%s', (_, rule, days) => expect(shown(rule)).toEqual(days))

test('a day left out is left out, and counts', () => {
  expect(shown('FREQ=WEEKLY;COUNT=3', { except: ['2026-12-08'] })).toEqual([
    '12-01 Tu 08:00',
    '12-15 Tu 08:00',
  ])
})

test.each([
  'FREQ=HOURLY',
  'FREQ=WEEKLY;BYHOUR=3',
  'INTERVAL=2',
  'FREQ=WEEKLY;FREQ=DAILY',
  'FREQ=WEEKLY;COUNT=2;UNTIL=20270101',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'FREQ=WEEKLY\nDTSTART:19700101T000000Z',
  '每周二',
])('«%s» is refused', rule => expect(() => normalRule(rule)).toThrow())

test('a series without an end reaches eight weeks, one with too many is refused, one of none too', () => {
  const { spans, open, madeUpTo } = firstShifts(series('FREQ=WEEKLY;BYDAY=TU,TH'), START)
  expect([spans.length, open]).toEqual([16, true])
  expect(madeUpTo.getTime()).toBe(START.getTime() + HORIZON_DAYS * 86_400_000 - 8 * 3_600_000)
  expect(() => firstShifts(series('FREQ=DAILY;UNTIL=20280101'), START)).toThrow(`最多发布 ${MOST_SHIFTS}`)
  expect(() => firstShifts(series('FREQ=WEEKLY;UNTIL=20261101'), START)).toThrow('没有一个时段')
})

test('extending piece by piece gives what the whole span gives, none twice and none left out', () => {
  const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { minLength: 1 })
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 1, max: 40 })),
      (on, every, steps) => {
        const one = series(`FREQ=WEEKLY;INTERVAL=${every};BYDAY=${on.join(',')}`)
        let from = START
        const pieces = steps.flatMap(step => {
          const to = new Date(from.getTime() + step * 86_400_000)
          const found = startsOf(one, from, to, 1000)
          from = to
          return found
        })
        expect(pieces).toEqual(startsOf(one, START, from, 1000))
      },
    ),
  )
})

test.each([
  ['FREQ=WEEKLY;BYDAY=TU,TH', '每周二、周四 08:00–09:30，至另行通知'],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=5', '每 2 周的周二 08:00–09:30，共 5 次'],
  ['FREQ=MONTHLY;BYDAY=2SA;UNTIL=20270301', '每月第 2 个周六 08:00–09:30，到 2027年3月1日'],
  ['FREQ=MONTHLY;BYDAY=-1FR', '每月倒数第 1 个周五 08:00–09:30，至另行通知'],
  ['FREQ=MONTHLY;BYMONTHDAY=15', '每月15 日 08:00–09:30，至另行通知'],
  ['FREQ=DAILY', '每天 08:00–09:30，至另行通知'],
])('%s reads «%s»', (rule, words) => expect(sentenceOf(series(rule))).toBe(words))
