import { day, id, moment, rating, text, wholeNumber } from './fields'

const said = (schema: ReturnType<typeof text>, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message

test('a text is trimmed, and its length counts characters as people do', () => {
  const title = text('标题', 3)
  expect(title.parse('  修灯 ')).toBe('修灯')
  expect(title.parse('𠮷𠮷𠮷')).toBe('𠮷𠮷𠮷')
  expect(said(title, '一二三四')).toBe('标题最多 3 个字，请写短一些')
})

test.each([undefined, null, '', '   ', '\u3000', '\u200b', '\ufeff\u200d', 3, {}, []])(
  '%j is no text',
  value => {
    expect(said(text('标题', 3), value)).toBe('请填写标题')
  },
)

test('signs and pictures alone are a text', () => {
  for (const value of ['👍', '!', '3']) expect(text('标题', 3).parse(value)).toBe(value)
})

test('ids are strings, whatever tries to look like a query', () => {
  for (const value of [{ $ne: null }, ['a'], 1, null, '', 'x'.repeat(65)])
    expect(id.safeParse(value).success).toBe(false)
  expect(id.parse('wutong')).toBe('wutong')
})

test('a moment needs its offset', () => {
  expect(moment('时间').parse('2026-11-21T10:10:00+08:00')).toEqual(new Date('2026-11-21T02:10:00Z'))
  for (const value of ['2026-11-21T10:10:00', '2026-11-21', '明天', 0])
    expect(moment('时间').safeParse(value).success).toBe(false)
})

test('a day is a calendar day or a moment', () => {
  expect(day('日期').parse('2026-11-21')).toBe('2026-11-21')
  expect(day('日期').safeParse('2026-02-30').success).toBe(false)
})

test('numbers are whole and within their limits', () => {
  for (const value of [0, 6, 2.5, '5', Number.NaN, Number.POSITIVE_INFINITY])
    expect(rating.safeParse(value).success).toBe(false)
  expect(wholeNumber('名额', 1, 10).safeParse(11).error?.issues[0]?.message).toBe('名额不能大于 10')
})
