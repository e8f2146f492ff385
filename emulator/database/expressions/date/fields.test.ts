import { ObjectId, Timestamp } from 'bson'
import fc from 'fast-check'
import { evaluate } from '../testing'

const fieldsOf = (names: readonly string[], operand: unknown, document = {}) =>
  names.map(name => evaluate({ [`$${name}`]: operand }, document))

const ALL = [
  'year',
  'month',
  'dayOfMonth',
  'hour',
  'minute',
  'second',
  'millisecond',
  'dayOfWeek',
  'dayOfYear',
  'week',
  'isoDayOfWeek',
  'isoWeek',
  'isoWeekYear',
]

describe('fields of a date', () => {
  test.each<[text: string, timezone: string | undefined, fields: readonly number[]]>([
    ['2017-06-06T19:38:43.123Z', undefined, [2017, 6, 6, 19, 38, 43, 123, 3, 157, 23, 2, 23, 2017]],
    ['2017-06-06T19:38:43.123Z', 'America/New_York', [2017, 6, 6, 15, 38, 43, 123, 3, 157, 23, 2, 23, 2017]],
    // Saturday, in 2004's last ISO week; part of 2004 in New York.
    ['2005-01-01T00:00:00.000Z', 'UTC', [2005, 1, 1, 0, 0, 0, 0, 7, 1, 0, 6, 53, 2004]],
    ['2005-01-01T00:00:00.000Z', 'America/New_York', [2004, 12, 31, 19, 0, 0, 0, 6, 366, 52, 5, 53, 2004]],
    ['2007-01-01T00:00:00.000Z', '-0500', [2006, 12, 31, 19, 0, 0, 0, 1, 365, 53, 7, 52, 2006]],
    ['2008-12-31T00:00:00.000Z', '+00', [2008, 12, 31, 0, 0, 0, 0, 4, 366, 52, 3, 1, 2009]],
    ['1960-02-29T23:59:59.999Z', 'Asia/Shanghai', [1960, 3, 1, 7, 59, 59, 999, 3, 61, 9, 2, 9, 1960]],
    ['1969-12-31T23:59:58.001Z', 'GMT', [1969, 12, 31, 23, 59, 58, 1, 4, 365, 52, 3, 1, 1970]],
    ['2017-06-16T20:30:00.000Z', '+05:45', [2017, 6, 17, 2, 15, 0, 0, 7, 168, 24, 6, 24, 2017]],
    ['0050-03-01T12:00:00.000Z', undefined, [50, 3, 1, 12, 0, 0, 0, 3, 60, 9, 2, 9, 50]],
  ])('%s in %p', (text, timezone, fields) => {
    const date = new Date(text)
    expect(fieldsOf(ALL, timezone === undefined ? date : { date, timezone })).toEqual(fields)
  })

  test('of dates, ObjectIds and Timestamps, from documents and expressions', () => {
    const id = ObjectId.createFromHexString('507c7f79bcf86cd7994f6c0e')
    expect(fieldsOf(['year', 'minute'], id)).toEqual([2012, 26])
    expect(fieldsOf(['year', 'second'], new Timestamp({ t: 1350336377, i: 9 }))).toEqual([2012, 17])
    expect(fieldsOf(['hour'], ['$at'], { at: new Date('2020-01-01T05:00:00Z') })).toEqual([5])
    expect(fieldsOf(['hour'], { $add: [new Date(0), 3_600_000] })).toEqual([1])
    expect(
      fieldsOf(['hour'], { date: '$at', timezone: '$zone' }, { at: new Date(0), zone: 'Asia/Tokyo' }),
    ).toEqual([9])
  })

  test.each([null, '$missing', { date: null }, { date: new Date(0), timezone: null }])(
    '%p gives null',
    operand => {
      expect(evaluate({ $hour: operand })).toBeNull()
    },
  )

  test.each<[operand: unknown, message: string]>([
    ['text', "can't convert from BSON type string to Date"],
    [5, "can't convert from BSON type int to Date"],
    [{ date: new Date(0), timezone: 5 }, 'timezone must evaluate to a string, found int'],
    [{ date: new Date(0), timezone: 'Mars/Olympus' }, 'unrecognized time zone identifier: "Mars/Olympus"'],
    [{ date: new Date(0), timezone: 'america/new_york' }, 'unrecognized time zone identifier'],
    [{ date: new Date(0), timezone: '+5' }, 'unrecognized time zone identifier'],
    [{ date: new Date(0), timezone: 'Z' }, 'unrecognized time zone identifier'],
    [{ timezone: 'UTC' }, "Missing 'date' parameter to $hour"],
    [{ date: new Date(0), zone: 'UTC' }, 'zone'],
    [[new Date(0), new Date(0)], '$hour accepts exactly one argument if given an array, but was given 2'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $hour: operand })).toThrow(message)
  })

  test('agree with Intl in any zone at any time', () => {
    const zones = [
      'America/New_York',
      'Europe/Berlin',
      'Asia/Shanghai',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
    ]
    const time = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(time, fc.constantFrom(...zones), (date, timezone) => {
        const format = new Intl.DateTimeFormat('en-GB', {
          timeZone: timezone,
          dateStyle: 'short',
          timeStyle: 'medium',
        })
        const text = evaluate({ $dateToString: { date, timezone, format: '%d/%m/%Y, %H:%M:%S' } })
        expect(text).toBe(format.format(date))
      }),
    )
  })
})
