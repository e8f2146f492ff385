import { Decimal128, ObjectId } from 'bson'
import { evaluate } from '../testing'

const truncated = (operand: unknown) => evaluate({ $dateTrunc: operand })

describe('$dateTrunc', () => {
  test.each<[date: string, rest: object, expected: string]>([
    ['2020-11-01T18:23:36Z', { unit: 'hour', binSize: 2 }, '2020-11-01T18:00:00.000Z'],
    [
      '2021-12-01T18:23:36Z',
      { unit: 'hour', binSize: 4, timezone: 'America/New_York', startOfWeek: 'IGNORED' },
      '2021-12-01T17:00:00.000Z',
    ],
    ['2021-02-15T18:23:36Z', { unit: 'week' }, '2021-02-14T00:00:00.000Z'],
    ['2021-02-15T18:23:36Z', { unit: 'week', startOfWeek: 'Mon' }, '2021-02-15T00:00:00.000Z'],
    [
      '2000-01-30T18:00:00Z',
      { unit: 'week', binSize: 2, timezone: 'America/New_York', startOfWeek: 'mon' },
      '2000-01-17T05:00:00.000Z',
    ],
    [
      '2021-03-20T11:30:05Z',
      { unit: 'month', binSize: 6, timezone: 'America/Los_Angeles' },
      '2021-01-01T08:00:00.000Z',
    ],
    ['2021-08-20T11:30:05Z', { unit: 'quarter' }, '2021-07-01T00:00:00.000Z'],
    ['2021-08-20T11:30:05Z', { unit: 'year', binSize: 5 }, '2020-01-01T00:00:00.000Z'],
    ['1999-08-20T11:30:05Z', { unit: 'year', binSize: 5 }, '1995-01-01T00:00:00.000Z'],
    ['1999-12-31T23:59:59Z', { unit: 'month', binSize: 2 }, '1999-11-01T00:00:00.000Z'],
    ['2020-01-30T18:59:00.003Z', { unit: 'millisecond', binSize: 1000 }, '2020-01-30T18:59:00.000Z'],
    ['2020-01-30T18:59:59.003Z', { unit: 'second', binSize: 20 }, '2020-01-30T18:59:40.000Z'],
    [
      '2020-01-30T18:59:00Z',
      { unit: 'minute', binSize: Decimal128.fromString('15') },
      '2020-01-30T18:45:00.000Z',
    ],
    ['1960-01-30T18:59:00Z', { unit: 'day' }, '1960-01-30T00:00:00.000Z'],
    // Days of 23 and 25 hours.
    ['2020-03-08T20:00:00Z', { unit: 'day', timezone: 'America/New_York' }, '2020-03-08T05:00:00.000Z'],
    ['2020-11-02T04:30:00Z', { unit: 'day', timezone: 'America/New_York' }, '2020-11-01T04:00:00.000Z'],
    ['2020-07-15T10:00:00Z', { unit: 'month', timezone: 'America/New_York' }, '2020-07-01T04:00:00.000Z'],
    ['2020-07-15T18:00:00Z', { unit: 'day', timezone: 'Asia/Shanghai' }, '2020-07-15T16:00:00.000Z'],
  ])('%s by %p is %s', (date, rest, expected) => {
    expect(truncated({ date: new Date(date), ...rest })).toEqual(new Date(expected))
  })

  test('takes an ObjectId', () => {
    const date = ObjectId.createFromHexString('507c7f79bcf86cd7994f6c0e')
    expect(truncated({ date, unit: 'minute', binSize: 10 })).toEqual(new Date('2012-10-15T21:20:00.000Z'))
  })

  const date = new Date(0)

  test.each<[operand: object]>([
    [{ date: '$missing', unit: 'H', binSize: 'x', timezone: 1 }],
    [{ date: 'x', unit: 'x', binSize: null, timezone: 'x' }],
    [{ date: 'x', unit: '$missing', timezone: 'x' }],
    [{ date, unit: 'week', startOfWeek: null }],
    [{ date, unit: 'hour', timezone: null }],
  ])('%p gives null', operand => {
    expect(truncated(operand)).toBeNull()
  })

  test.each<[operand: object, message: string]>([
    [{ date: 'x', unit: 'hour' }, "$dateTrunc requires 'date' to be a date, but got string"],
    [{ date, unit: 1 }, "$dateTrunc requires 'unit' to be a string, but got int"],
    [{ date, unit: 'century' }, 'unknown time unit value: century'],
    [
      { date, unit: 'hour', binSize: 'x' },
      `requires 'binSize' to be a 64-bit integer, but got value '"x"' of type string`,
    ],
    [{ date, unit: 'hour', binSize: 2.5 }, "but got value '2.5' of type double"],
    [{ date, unit: 'hour', binSize: 0 }, "requires 'binSize' to be greater than 0, but got value 0"],
    [{ date, unit: 'hour', binSize: 2n ** 62n }, 'dateTrunc overflowed'],
    [{ date, unit: 'day', binSize: 1e12 }, 'dateTrunc unsupported binSize value'],
    [{ date, unit: 'week', startOfWeek: 'FRIDIE' }, 'cannot be recognized as a day of a week: FRIDIE'],
    [{ date, unit: 'hour', timezone: 'America/Invalid' }, 'unrecognized time zone identifier'],
    [{ date }, "Missing 'unit' parameter to $dateTrunc"],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => truncated(operand)).toThrow(message)
  })
})
