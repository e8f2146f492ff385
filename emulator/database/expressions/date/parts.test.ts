import fc from 'fast-check'
import { evaluate } from '../testing'

const fromParts = (parts: unknown) => evaluate({ $dateFromParts: parts }, { none: null, no: false })

describe('$dateFromParts', () => {
  test.each<[parts: object, expected: string]>([
    [{ year: 2017 }, '2017-01-01T00:00:00.000Z'],
    [
      {
        year: 2017,
        month: 6,
        day: 23,
        hour: 14,
        minute: 27,
        second: 37,
        millisecond: 742,
        timezone: 'Europe/Berlin',
      },
      '2017-06-23T12:27:37.742Z',
    ],
    [{ year: 2017, timezone: 'Asia/Tokyo' }, '2016-12-31T15:00:00.000Z'],
    [{ year: 2017, month: 6, day: 23, hour: 16, timezone: '+04:15' }, '2017-06-23T11:45:00.000Z'],
    // Parts out of range carry over.
    [{ year: 2017, month: -1 }, '2016-11-01T00:00:00.000Z'],
    [{ year: 2017, month: 0 }, '2016-12-01T00:00:00.000Z'],
    [{ year: 2017, month: 13 }, '2018-01-01T00:00:00.000Z'],
    [{ year: 2017, day: 0 }, '2016-12-31T00:00:00.000Z'],
    [{ year: 2017, day: 61 }, '2017-03-02T00:00:00.000Z'],
    [{ year: 2017, hour: -1 }, '2016-12-31T23:00:00.000Z'],
    [{ year: 2017, minute: 61 }, '2017-01-01T01:01:00.000Z'],
    [{ year: 2017, second: 71841012 }, '2019-04-12T11:50:12.000Z'],
    [{ year: 1970, millisecond: 1502095918551 }, '2017-08-07T08:51:58.551Z'],
    [{ year: 1 }, '0001-01-01T00:00:00.000Z'],
    [{ year: 99, month: 12, day: 31 }, '0099-12-31T00:00:00.000Z'],
    // ISO weeks.
    [{ isoWeekYear: 2017 }, '2017-01-02T00:00:00.000Z'],
    [{ isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 4, hour: 12 }, '2017-02-09T12:00:00.000Z'],
    [{ isoWeekYear: 2017, isoWeek: 53 }, '2018-01-01T00:00:00.000Z'],
    [{ isoWeekYear: 2017, isoWeek: 0 }, '2016-12-26T00:00:00.000Z'],
    [{ isoWeekYear: 2017, isoDayOfWeek: 8 }, '2017-01-09T00:00:00.000Z'],
    // A time that the clocks skip; ones that they show twice.
    [
      { year: 2020, month: 3, day: 8, hour: 2, minute: 30, timezone: 'America/New_York' },
      '2020-03-08T07:30:00.000Z',
    ],
    [
      { year: 2020, month: 3, day: 29, hour: 2, minute: 30, timezone: 'Europe/Berlin' },
      '2020-03-29T01:30:00.000Z',
    ],
    [
      { year: 2020, month: 11, day: 1, hour: 1, minute: 30, timezone: 'America/New_York' },
      '2020-11-01T05:30:00.000Z',
    ],
    [
      { year: 2020, month: 10, day: 25, hour: 2, minute: 30, timezone: 'Europe/Berlin' },
      '2020-10-25T01:30:00.000Z',
    ],
  ])('%p is %s', (parts, expected) => {
    expect(fromParts(parts)).toEqual(new Date(expected))
  })

  test.each([
    { year: null },
    { year: 2017, day: '$missing' },
    { year: 2017, second: '$none' },
    { year: 2017, timezone: '$missing' },
    { isoWeekYear: 2017, isoWeek: null },
  ])('%p gives null', parts => {
    expect(fromParts(parts)).toBeNull()
  })

  test.each<[parts: unknown, message: string]>([
    [{ month: 1 }, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present"],
    [{ year: 2017, isoWeek: 1 }, '$dateFromParts does not allow mixing natural dates with ISO dates'],
    [{ isoWeekYear: 2017, day: 1 }, '$dateFromParts does not allow mixing ISO dates with natural dates'],
    [{ year: '$no' }, "'year' must evaluate to an integer, found bool with value false"],
    [{ year: 2017, hour: 1.5 }, "'hour' must evaluate to an integer, found double with value 1.5"],
    [{ year: 0 }, "'year' must evaluate to an integer in the range 1 to 9999, found 0"],
    [{ isoWeekYear: 10000 }, "'isoWeekYear' must evaluate to an integer in the range 1 to 9999, found 10000"],
    [
      { year: 2017, day: 32768 },
      "'day' must evaluate to a value in the range [-32768, 32767]; value 32768 is not in range",
    ],
    [{ year: 2017, millisecond: 2n ** 62n }, 'Overflow'],
    [{ year: 2017, timezone: 'Does/NotExist' }, 'unrecognized time zone identifier'],
    [{ year: 2017, era: 1 }, 'era'],
    ['$no', '$dateFromParts only supports an object as its argument'],
  ])('%p is refused: %s', (parts, message) => {
    expect(() => fromParts(parts)).toThrow(message)
  })
})

describe('$dateToParts', () => {
  const date = new Date('2017-01-01T01:29:09.123Z')

  test.each<[operand: object, expected: unknown]>([
    [{ date }, { year: 2017, month: 1, day: 1, hour: 1, minute: 29, second: 9, millisecond: 123 }],
    [
      { date, timezone: 'America/New_York' },
      { year: 2016, month: 12, day: 31, hour: 20, minute: 29, second: 9, millisecond: 123 },
    ],
    [
      { date, iso8601: true },
      { isoWeekYear: 2016, isoWeek: 52, isoDayOfWeek: 7, hour: 1, minute: 29, second: 9, millisecond: 123 },
    ],
    [{ date: '$missing' }, null],
    [{ date, timezone: null }, null],
    [{ date, iso8601: null }, null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $dateToParts: operand })).toEqual(expected)
  })

  test.each<[operand: object, message: string]>([
    [{ date: 'x' }, "can't convert from BSON type string to Date"],
    [{ date, iso8601: 5 }, 'iso8601 must evaluate to a bool, found int'],
    [{ timezone: 'UTC' }, "Missing 'date' parameter to $dateToParts"],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $dateToParts: operand })).toThrow(message)
  })

  test('is undone by $dateFromParts, but for times that clocks show twice', () => {
    const time = fc.date({ min: new Date('0002-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
    const zone = fc.constantFrom('UTC', '+08:00', 'Asia/Kolkata')
    fc.assert(
      fc.property(time, zone, fc.boolean(), (at, timezone, iso8601) => {
        const modern = timezone === 'Asia/Kolkata' ? new Date(Math.max(at.getTime(), 0)) : at
        const parts = evaluate({ $dateToParts: { date: modern, timezone, iso8601 } })
        expect(parts).toEqual(expect.anything())
        if (typeof parts !== 'object') return
        expect(fromParts({ ...parts, timezone })).toEqual(modern)
      }),
    )
  })
})
