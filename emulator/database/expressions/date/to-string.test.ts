import { evaluate } from '../testing'

const DATE = new Date('2017-06-06T19:38:43.034Z')
const EVERYTHING = '%Y/%m/%d %H:%M:%S:%L, day %j, %w, week %U, ISO %G %V %u, %%, %z %Z'

const written = (operand: unknown, document = {}) => evaluate({ $dateToString: operand }, document)

describe('$dateToString', () => {
  test.each<[operand: object, expected: unknown]>([
    [{ date: DATE }, '2017-06-06T19:38:43.034Z'],
    [{ date: DATE, timezone: '+00:00' }, '2017-06-06T19:38:43.034Z'],
    [{ date: DATE, timezone: 'America/New_York' }, '2017-06-06T15:38:43.034Z'],
    [
      { date: DATE, format: EVERYTHING },
      '2017/06/06 19:38:43:034, day 157, 3, week 23, ISO 2017 23 2, %, +0000 0',
    ],
    [
      { date: DATE, format: EVERYTHING, timezone: 'America/New_York' },
      '2017/06/06 15:38:43:034, day 157, 3, week 23, ISO 2017 23 2, %, -0400 -240',
    ],
    [{ date: DATE, format: '%H:%M %z %Z', timezone: '+02:30' }, '22:08 +0230 150'],
    [{ date: DATE, format: '%z', timezone: '-0330' }, '-0330'],
    [{ date: DATE, format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }, '2017-06-07'],
    [{ date: new Date('0050-01-02T00:00:00Z'), format: '%Y %j' }, '0050 002'],
    [{ date: DATE, format: '寿 %d\n司' }, '寿 06\n司'],
    [{ date: DATE, format: '' }, ''],
    [{ date: '$at', format: '$format', timezone: '$zone' }, '2'],
    [{ date: '$missing' }, null],
    [{ date: null, onNull: 'none' }, 'none'],
    [{ date: '$missing', onNull: '$missing' }, undefined],
    [{ date: '$missing', format: null, onNull: { $add: [1, 1] } }, 2],
    [{ date: DATE, format: null, onNull: 'none' }, null],
    [{ date: DATE, timezone: '$missing', onNull: 'none' }, null],
  ])('%p is %p', (operand, expected) => {
    expect(written(operand, { at: DATE, format: '%w', zone: '-20:00' })).toEqual(expected)
  })

  test.each<[operand: unknown, message: string]>([
    [{ date: 'x' }, "can't convert from BSON type string to Date"],
    [{ date: DATE, format: 5 }, "$dateToString requires that 'format' be a string, found: int with value 5"],
    [{ date: null, format: '%' }, "Unmatched '%' at end of format string"],
    [{ date: null, format: '%%%' }, "Unmatched '%' at end of format string"],
    [{ date: null, format: '%b' }, "Invalid format character '%b' in format string"],
    [{ date: null, timezone: 'x' }, 'unrecognized time zone identifier: "x"'],
    [{ date: new Date('+010000-01-01T00:00:00Z') }, 'outside the supported range of 0-9999: 10000'],
    [
      { date: new Date('-000001-01-01T00:00:00Z'), format: '%Y' },
      'outside the supported range of 0-9999: -1',
    ],
    [{ format: '%Y' }, "Missing 'date' parameter to $dateToString"],
    [DATE, '$dateToString only supports an object as its argument'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => written(operand)).toThrow(message)
  })
})
