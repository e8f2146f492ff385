import { ObjectId, Timestamp } from 'bson'
import fc from 'fast-check'
import { evaluate } from '../testing'

type Shift = readonly [
  start: string,
  amount: number,
  unit: string,
  timezone: string | undefined,
  expected: string,
]

const added = (operator: string, start: unknown, unit: unknown, amount: unknown, timezone?: unknown) =>
  evaluate({
    [operator]: { startDate: start, unit, amount, ...(timezone === undefined ? {} : { timezone }) },
  })

describe('$dateAdd and $dateSubtract', () => {
  test.each<Shift>([
    ['2020-11-30T12:10:05Z', 1, 'day', undefined, '2020-12-01T12:10:05.000Z'],
    ['2020-12-31T12:10:05Z', 1, 'week', undefined, '2021-01-07T12:10:05.000Z'],
    ['2020-12-31T12:10:05Z', 2, 'hour', undefined, '2020-12-31T14:10:05.000Z'],
    ['2020-12-31T12:10:05Z', -15, 'minute', undefined, '2020-12-31T11:55:05.000Z'],
    ['2020-12-31T12:10:05Z', -125, 'second', undefined, '2020-12-31T12:08:00.000Z'],
    ['2020-12-31T12:10:05Z', 1050, 'millisecond', undefined, '2020-12-31T12:10:06.050Z'],
    ['1969-12-31T23:59:59.250Z', 1, 'day', undefined, '1970-01-01T23:59:59.250Z'],
    // A day that the month has not becomes its last.
    ['2020-12-31T12:10:05Z', 2, 'month', undefined, '2021-02-28T12:10:05.000Z'],
    ['2020-02-29T00:00:00Z', -1, 'year', undefined, '2019-02-28T00:00:00.000Z'],
    ['2020-12-31T12:10:05Z', -2, 'quarter', undefined, '2020-06-30T12:10:05.000Z'],
    ['2021-01-30T23:30:00Z', 1, 'month', 'Europe/Paris', '2021-02-27T23:30:00.000Z'],
    ['2021-01-31T03:00:00Z', -2, 'month', 'America/New_York', '2020-12-01T03:00:00.000Z'],
    ['2020-12-31T12:10:05Z', -3, 'month', 'Europe/Paris', '2020-09-30T11:10:05.000Z'],
    // Days keep the clock of the zone, hours are real time.
    ['2020-10-24T18:10:00Z', 1, 'day', 'Europe/Paris', '2020-10-25T19:10:00.000Z'],
    ['2020-10-24T18:10:00Z', 24, 'hour', 'Europe/Paris', '2020-10-25T18:10:00.000Z'],
    ['2020-11-01T05:50:02Z', 1, 'hour', 'America/New_York', '2020-11-01T06:50:02.000Z'],
    ['2020-03-07T17:00:00Z', 1, 'day', 'America/New_York', '2020-03-08T16:00:00.000Z'],
    // 2:30 is skipped on that day; 1:30 is shown twice, and the side is kept.
    ['2020-03-07T07:30:00Z', 1, 'day', 'America/New_York', '2020-03-08T07:30:00.000Z'],
    ['2020-10-31T05:30:00Z', 1, 'day', 'America/New_York', '2020-11-01T05:30:00.000Z'],
    ['2020-11-02T06:30:00Z', -1, 'day', 'America/New_York', '2020-11-01T06:30:00.000Z'],
    ['2020-10-24T00:30:00Z', 1, 'day', 'Europe/Berlin', '2020-10-25T00:30:00.000Z'],
  ])('%s and %d %ss in %p is %s', (start, amount, unit, timezone, expected) => {
    const date = new Date(start)
    expect(added('$dateAdd', date, unit, amount, timezone)).toEqual(new Date(expected))
    expect(added('$dateSubtract', date, unit, -amount, timezone)).toEqual(new Date(expected))
  })

  test('take ObjectIds and Timestamps', () => {
    const id = ObjectId.createFromHexString('507c7f79bcf86cd7994f6c0e')
    expect(added('$dateAdd', id, 'second', 1)).toEqual(new Date('2012-10-15T21:26:18.000Z'))
    expect(added('$dateAdd', new Timestamp({ t: 10, i: 1 }), 'second', 1)).toEqual(new Date(11_000))
  })

  test.each<[start: unknown, unit: unknown, amount: unknown, timezone?: unknown]>([
    ['$missing', 5, 5],
    [new Date(0), null, 'x'],
    [new Date(0), 'day', '$missing'],
    ['x', 'day', 1, null],
  ])('%p, %p, %p, %p gives null', (...operand) => {
    expect(added('$dateAdd', ...operand)).toBeNull()
  })

  test.each<[start: unknown, unit: unknown, amount: unknown, timezone: unknown, message: string]>([
    ['x', 'day', 1, undefined, '$dateAdd requires startDate to be convertible to a date'],
    [new Date(0), 1, 1, undefined, "$dateAdd requires 'unit' to be a string, but got int"],
    [new Date(0), 'epoch', 1, undefined, 'unknown time unit value: epoch'],
    [new Date(0), 'year', 1.001, undefined, '$dateAdd expects integer amount of time units'],
    [new Date(0), 'year', 1, 'Unknown', 'unrecognized time zone identifier'],
    [new Date(0), 'year', 1e12, undefined, "invalid dateAdd 'amount' parameter value: 1000000000000 year"],
    [new Date(0), 'year', 1e6, undefined, 'dateAdd overflowed'],
    [new Date(0), 'millisecond', 2n ** 62n, undefined, 'dateAdd overflowed'],
  ])('%p, %p, %p, %p is refused: %s', (start, unit, amount, timezone, message) => {
    expect(() => added('$dateAdd', start, unit, amount, timezone)).toThrow(message)
  })

  test('of a malformed operand are refused', () => {
    expect(() => evaluate({ $dateAdd: { unit: 'day', amount: 1 } })).toThrow("Missing 'startDate'")
    expect(() => evaluate({ $dateAdd: { startDate: null, units: 'day', amount: 1 } })).toThrow('units')
  })
})

const difference = (operand: Readonly<Record<string, unknown>>) => evaluate({ $dateDiff: operand })

describe('$dateDiff', () => {
  test.each<[start: string, end: string, unit: string, more: object, expected: number]>([
    ['2020-11-01T18:23:36Z', '2020-11-02T00:00:00Z', 'hour', {}, 6],
    ['2010-12-31T23:59:59Z', '2011-01-01T00:00:00Z', 'year', {}, 1],
    ['2011-01-01T00:00:00Z', '2010-12-31T23:59:59Z', 'year', {}, -1],
    ['2010-01-01T00:00:00Z', '2010-12-31T00:00:00Z', 'quarter', {}, 3],
    ['2010-03-31T00:00:00Z', '2012-04-01T00:00:00Z', 'month', {}, 25],
    ['2010-03-31T23:00:00Z', '2010-04-01T01:00:00Z', 'day', {}, 1],
    ['2010-03-31T23:00:00Z', '2010-04-01T01:00:00Z', 'day', { timezone: 'Asia/Shanghai' }, 0],
    ['2021-01-24T18:23:36Z', '2021-01-25T02:23:36Z', 'week', { startOfWeek: 'MONDAY' }, 1],
    ['2021-01-24T18:23:36Z', '2021-01-25T02:23:36Z', 'week', {}, 0],
    [
      '2021-01-17T05:00:00Z',
      '2021-01-17T04:59:00Z',
      'week',
      { timezone: 'America/New_York', startOfWeek: 'sunday' },
      -1,
    ],
    ['2010-03-31T23:00:00Z', '2010-03-31T23:00:59Z', 'minute', {}, 0],
    ['2010-03-31T23:59:59.999Z', '2010-04-01T00:00:00Z', 'second', {}, 1],
    ['2010-01-01T00:00:00Z', '2010-01-02T00:00:00Z', 'millisecond', {}, 86_400_000],
    // The day of the change has 25 hours, but is one day.
    ['2020-11-01T04:00:00Z', '2020-11-02T05:00:00Z', 'hour', { timezone: 'America/New_York' }, 25],
    ['2020-11-01T04:00:00Z', '2020-11-02T05:00:00Z', 'day', { timezone: 'America/New_York' }, 1],
    ['2020-03-08T06:59:00Z', '2020-03-08T07:01:00Z', 'minute', { timezone: 'America/New_York' }, 2],
    // Hours begin where those of the zone do.
    ['2020-01-01T00:20:00Z', '2020-01-01T00:40:00Z', 'hour', { timezone: 'Asia/Kolkata' }, 1],
    // Only for weeks does it matter when they begin.
    ['2010-01-01T00:00:00Z', '2010-01-01T00:00:00Z', 'hour', { startOfWeek: 5 }, 0],
  ])('from %s to %s in %ss %p is %d', (start, end, unit, more, expected) => {
    const dates = { startDate: new Date(start), endDate: new Date(end) }
    expect(difference({ ...dates, unit, ...more })).toBe(expected)
  })

  const NOW = { startDate: new Date(0), endDate: new Date(0) }

  test.each<[operand: Readonly<Record<string, unknown>>]>([
    [{ startDate: null, endDate: 1, unit: 'century', timezone: 'x' }],
    [{ startDate: 'x', endDate: '$missing', unit: 'epoch' }],
    [{ startDate: 1, endDate: 2, unit: null, timezone: 'x' }],
    [{ ...NOW, unit: 'hour', timezone: '$missing' }],
    [{ ...NOW, unit: 'week', startOfWeek: null, timezone: 1 }],
  ])('%p gives null', operand => {
    expect(difference(operand)).toBeNull()
  })

  test.each<[operand: Readonly<Record<string, unknown>>, message: string]>([
    [
      { startDate: 'x', endDate: new Date(0), unit: 'hour' },
      "requires 'startDate' to be a date, but got string",
    ],
    [{ startDate: new Date(0), endDate: 1, unit: 'hour' }, "requires 'endDate' to be a date, but got int"],
    [{ ...NOW, unit: 5 }, "$dateDiff requires 'unit' to be a string, but got int"],
    [{ ...NOW, unit: 'decade' }, 'unknown time unit value: decade'],
    [{ ...NOW, unit: 'hour', timezone: 1 }, 'timezone must evaluate to a string, found int'],
    [{ ...NOW, unit: 'week', startOfWeek: 1 }, "requires 'startOfWeek' to be a string, but got int"],
    [{ ...NOW, unit: 'week', startOfWeek: 'FRIDIE' }, 'cannot be recognized as a day of a week: FRIDIE'],
    [{ startDate: new Date(0), unit: 'hour' }, "Missing 'endDate' parameter to $dateDiff"],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => difference(operand)).toThrow(message)
  })

  test('is undone by $dateAdd for a start at a boundary of the unit', () => {
    const unit = fc.constantFrom('year', 'quarter', 'month', 'week', 'day', 'hour', 'minute')
    const timezone = fc.constantFrom('UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata')
    const time = fc.date({ min: new Date('1980-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(time, time, unit, timezone, (one, other, name, zone) => {
        const trunc = (date: Date) => evaluate({ $dateTrunc: { date, unit: name, timezone: zone } })
        const startDate = trunc(one)
        const amount = difference({ startDate, endDate: other, unit: name, timezone: zone })
        expect(added('$dateAdd', startDate, name, amount, zone)).toEqual(trunc(other))
      }),
    )
  })
})
