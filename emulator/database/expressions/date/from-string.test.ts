import fc from 'fast-check'
import { evaluate } from '../testing'

const read = (operand: unknown) => evaluate({ $dateFromString: operand }, { none: null })

describe('$dateFromString without a format', () => {
  test.each([
    ['2017-07-04T11:56:02Z', '2017-07-04T11:56:02.000Z'],
    ['2017-07-04T11:56:02.81Z', '2017-07-04T11:56:02.810Z'],
    ['2017-07-04T11:56:02.123456789Z', '2017-07-04T11:56:02.123Z'],
    ['2017-07-04T11:56.02.8', '2017-07-04T11:56:02.800Z'],
    ['2017-07-06', '2017-07-06T00:00:00.000Z'],
    ['2017-07-06 11:36', '2017-07-06T11:36:00.000Z'],
    ['2017-7-4 9:05', '2017-07-04T09:05:00.000Z'],
    ['2017/07/04 11:56:02', '2017-07-04T11:56:02.000Z'],
    ['20170704', '2017-07-04T00:00:00.000Z'],
    ['20170704T115602', '2017-07-04T11:56:02.000Z'],
    ['20170704T1156', '2017-07-04T11:56:00.000Z'],
    ['2017-07', '2017-07-01T00:00:00.000Z'],
    ['2017-W27-2', '2017-07-04T00:00:00.000Z'],
    ['2017W27', '2017-07-03T00:00:00.000Z'],
    ['2017.185', '2017-07-04T00:00:00.000Z'],
    ['@1499169362', '2017-07-04T11:56:02.000Z'],
    ['1960-07-10T12:10:37.448', '1960-07-10T12:10:37.448Z'],
    ['0099-12-31T23:59:59Z', '0099-12-31T23:59:59.000Z'],
    // Zones and offsets.
    ['2017-07-14T12:02:44.771 GMT+02:00', '2017-07-14T10:02:44.771Z'],
    ['2017-07-14T12:02:44.771+03', '2017-07-14T09:02:44.771Z'],
    ['2017-07-14T12:02:44.771+0330', '2017-07-14T08:32:44.771Z'],
    ['2017-07-14T12:02:44+08:00', '2017-07-14T04:02:44.000Z'],
    ['2017-07-14T12:02:44.771 UTC', '2017-07-14T12:02:44.771Z'],
    ['2017-07-14T12:02:44.771 CEST', '2017-07-14T10:02:44.771Z'],
    ['2017-07-14T12:02:44.771 PDT', '2017-07-14T19:02:44.771Z'],
    ['2017-07-14T12:02:44.771 A', '2017-07-14T11:02:44.771Z'],
    ['2017-07-14T12:02:44.771 P', '2017-07-14T15:02:44.771Z'],
    ['2017-07-04 12:48:07 GMT-0200', '2017-07-04T14:48:07.000Z'],
    // What people write.
    ['July 4th, 2017', '2017-07-04T00:00:00.000Z'],
    ['July 4th, 2017 12:39:30 BST', '2017-07-04T11:39:30.000Z'],
    ['July 4th, 2017 11am', '2017-07-04T11:00:00.000Z'],
    ['July 4, 2017 12:30 a.m.', '2017-07-04T00:30:00.000Z'],
    ['July 4th, 2017 12pm', '2017-07-04T12:00:00.000Z'],
    ['Tue, 04 Jul 2017 12:39:30 +0200', '2017-07-04T10:39:30.000Z'],
    ['Fri Jul 4 2017', '2017-07-07T00:00:00.000Z'],
    ['4 July 2017', '2017-07-04T00:00:00.000Z'],
    ['2017-Jul-04 noon', '2017-07-04T12:00:00.000Z'],
    ['Sept 2017', '2017-09-01T00:00:00.000Z'],
    ['7/4/17', '2017-07-04T00:00:00.000Z'],
    ['7/4/1970', '1970-07-04T00:00:00.000Z'],
    ['7/4/70', '1970-07-04T00:00:00.000Z'],
    ['04-07-2017', '2017-07-04T00:00:00.000Z'],
    ['4.7.17', '2017-07-04T00:00:00.000Z'],
    ['  2017-07-04  ', '2017-07-04T00:00:00.000Z'],
  ])('%s is %s', (dateString, expected) => {
    expect(read({ dateString })).toEqual(new Date(expected))
  })

  test.each([
    ['July 4th', 'an incomplete date/time string has been found, with elements missing: "July 4th"'],
    ['12:50:53', 'an incomplete date/time string has been found'],
    ['2017, 12:50:53', "Error parsing date string '2017, 12:50:53'"],
    ['60.Monday1770/06:59', 'Error parsing date string'],
    ['2017', 'Error parsing date string'],
    ['Not even close', 'passing a time zone identifier as part of the string is not allowed'],
    [
      '2017-07-12T22:23:55 Europe/Amsterdam',
      'passing a time zone identifier as part of the string is not allowed',
    ],
    ['July 4th, 10000', "Error parsing date string 'July 4th, 10000'"],
    ['2017-02-29', 'The parsed date was invalid'],
    ['2017-07-04T24:00:00', 'The parsed time was invalid'],
    ['2017-07-04 2017-07-05', 'Double date specification'],
    ['2017-07-04 寿', "11: Unexpected character '寿'"],
    ['', 'Empty string'],
  ])('%s is refused: %s', (dateString, message) => {
    expect(() => read({ dateString })).toThrow(message)
  })

  test('reads what $dateToString writes', () => {
    const time = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(time, date => {
        expect(read({ dateString: { $dateToString: { date } } })).toEqual(date)
      }),
    )
  })
})

describe('$dateFromString with a format', () => {
  test.each([
    ['2017-07-04T11:56:02.8Z', '%Y-%m-%dT%H:%M:%S.%LZ', '2017-07-04T11:56:02.800Z'],
    ['05 12 1988', '%d %m %Y', '1988-12-05T00:00:00.000Z'],
    ['1992 % 04 % 26', '%Y %% %m %% %d', '1992-04-26T00:00:00.000Z'],
    ['Day: 05 Month: 12 Year: 1988', 'Day: %d Month: %m Year: %Y', '1988-12-05T00:00:00.000Z'],
    ['4/26/1992:+0445', '%m/%d/%Y:%z', '1992-04-25T19:15:00.000Z'],
    ['4/26/1992:+285', '%m/%d/%Y:%Z', '1992-04-25T19:15:00.000Z'],
    ['2017-07-14T12:02:44.771 EST', '%Y-%m-%dT%H:%M:%S.%L%z', '2017-07-14T17:02:44.771Z'],
    ['2017年07月04日', '%Y年%m月%d日', '2017-07-04T00:00:00.000Z'],
    ['2017-07-04 9', '%Y-%m-%d %H', '2017-07-04T09:00:00.000Z'],
    ['2017', '%G', '2017-01-02T00:00:00.000Z'],
    ['2017, Week 53', '%G, Week %V', '2018-01-01T00:00:00.000Z'],
    ['2017, Day 5', '%G, Day %u', '2017-01-06T00:00:00.000Z'],
    ['53.7.2017', '%V.%u.%G', '2018-01-07T00:00:00.000Z'],
    ['1.1.1', '%V.%u.%G', '0001-01-01T00:00:00.000Z'],
  ])('%s by %s is %s', (dateString, format, expected) => {
    expect(read({ dateString, format })).toEqual(new Date(expected))
  })

  test.each([
    ['2018-01', '%Y-%m-%d', 'Data missing'],
    ['2018-01', '%Y', 'Trailing data'],
    ['1992-26-04', 'Y-d-m', 'Format literal not found'],
    ['20i7', '%Y', 'A four digit year could not be found'],
    ['2017-01-01T00:1:00', '%Y-%m-%dT%H:%M:%S', 'A two digit minute could not be found'],
    ['2017-02-29', '%Y-%m-%d', 'The parsed date was invalid'],
    ['2017-07-04 25', '%Y-%m-%d %H', 'The parsed time was invalid'],
    ['2017', '%Y', 'an incomplete date/time string has been found'],
    ['ISO Day 6', 'ISO Day %u', 'The parsed date was invalid'],
    ['ISO Week 1, 2018', 'ISO Week %V, %Y', 'Mixing of ISO dates with natural dates is not allowed'],
    ['12/31/2018', '%m/%d/%G', 'Mixing of ISO dates with natural dates is not allowed'],
    ['2017-8', '%G-%u', 'Day of week must be between 1 and 7'],
    ['2017-55', '%G-%V', 'ISO Week must be between 1 and 53'],
    ['2017 0500', '%G %Z', 'Invalid timezone offset in minutes'],
    ['2017 Mars', '%G %z', 'passing a time zone identifier'],
    ['1/1/2017', '', 'Trailing data'],
    ['2017', '%n', "Invalid format character '%n' in format string"],
    ['2017', '%j', "Invalid format character '%j' in format string"],
  ])('%s by %s is refused: %s', (dateString, format, message) => {
    expect(() => read({ dateString, format })).toThrow(message)
  })
})

describe('$dateFromString', () => {
  const LOCAL = '2017-07-06T12:35:37.513'

  test.each([
    [LOCAL, 'America/Los_Angeles', '2017-07-06T19:35:37.513Z'],
    ['1960-07-10T12:35:37.513', 'Europe/London', '1960-07-10T11:35:37.513Z'],
    [LOCAL, 'Asia/Shanghai', '2017-07-06T04:35:37.513Z'],
    [LOCAL, '+04:00', '2017-07-06T08:35:37.513Z'],
    [LOCAL, 'GMT', '2017-07-06T12:35:37.513Z'],
    [`${LOCAL}Z`, 'UTC', '2017-07-06T12:35:37.513Z'],
  ])('%s in %s is %s', (dateString, timezone, expected) => {
    expect(read({ dateString, timezone })).toEqual(new Date(expected))
  })

  test.each<[operand: object, expected: unknown]>([
    [{ dateString: '$missing' }, null],
    [{ dateString: null, onNull: 'none', onError: 'wrong' }, 'none'],
    [{ dateString: LOCAL, timezone: null, onNull: 'none' }, null],
    [{ dateString: LOCAL, format: '$missing', onError: 'wrong' }, null],
    [{ dateString: 'x', format: null, onError: 'wrong' }, null],
    [{ dateString: 'x', timezone: '$missing', onError: 'wrong' }, null],
    [{ dateString: 5, timezone: null, onError: 'wrong' }, 'wrong'],
    [{ dateString: 'x', onError: 'wrong' }, 'wrong'],
    [{ dateString: 'x', onError: '$missing' }, undefined],
    [{ dateString: '2018', format: '%Y-%m', onError: { $add: [1, 1] } }, 2],
  ])('%p is %p', (operand, expected) => {
    expect(read(operand)).toEqual(expected)
  })

  test.each<[operand: unknown, message: string]>([
    [{ dateString: 5 }, "$dateFromString requires that 'dateString' be a string, found: int with value 5"],
    [{ dateString: 'x', format: 5, onError: 1 }, "$dateFromString requires that 'format' be a string"],
    [{ dateString: 'x', format: '%n', onError: 1 }, "Invalid format character '%n'"],
    [{ dateString: 'x', timezone: 'x', onError: 1 }, 'unrecognized time zone identifier'],
    [
      { dateString: `${LOCAL}+01`, timezone: 'Europe/Paris' },
      'you cannot pass in a date/time string with GMT offset together with a timezone argument',
    ],
    [
      { dateString: `${LOCAL}Z`, timezone: 'Europe/Paris' },
      "you cannot pass in a date/time string with time zone information ('Z') together with a timezone argument",
    ],
    [{ format: '%Y' }, "Missing 'dateString' parameter to $dateFromString"],
    ['x', '$dateFromString only supports an object as its argument'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => read(operand)).toThrow(message)
  })
})
