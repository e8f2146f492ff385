import fc from 'fast-check'
import { fits, isUnwritten, isUsable, partOf } from './draftRule'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-21T10:10:00+08:00')
const EMPTY = { title: '', count: 0, on: false, category: undefined, items: [{ name: '', at: undefined }] }
const written = {
  title: '楼道灯',
  count: 2,
  on: true,
  category: '公共设施',
  items: [{ name: '一' }, { name: '二' }],
}
const draft = { at: NOW, base: '', value: written }

test('a draft is kept for seven days and not a moment longer', () => {
  const before = fc.integer({ min: 0, max: 30 * DAY })
  fc.assert(
    fc.property(before, ms => {
      expect(isUsable({ ...draft, at: NOW - ms }, EMPTY, '', NOW)).toBe(ms < 7 * DAY)
    }),
  )
})

test.each([
  ['a field that is new', { ...EMPTY, place: '' }],
  ['a field that is gone', { title: '', count: 0, on: false, category: undefined }],
  ['a field of another type', { ...EMPTY, count: '' }],
  ['a list of other things', { ...EMPTY, items: [{ title: '' }] }],
  ['a list that became one', { ...EMPTY, items: { name: '' } }],
])('a draft of a form that was changed since is dropped: %s', (_, form) => {
  expect(isUsable(draft, EMPTY, '', NOW)).toBe(true)
  expect(isUsable(draft, form, '', NOW)).toBe(false)
})

test('a draft of changes goes with what it changes', () => {
  expect(isUsable({ ...draft, base: 'of yesterday' }, EMPTY, 'of today', NOW)).toBe(false)
})

test('what storage gives back fits, whatever was written, and what is no form never does', () => {
  const text = fc.string()
  const form = fc.record({
    ...{ title: text, count: fc.integer(), on: fc.boolean(), category: fc.option(text, { nil: undefined }) },
    items: fc.array(fc.record({ name: text, at: fc.option(text, { nil: undefined }) })),
  })
  fc.assert(fc.property(form, value => expect(fits(JSON.parse(JSON.stringify(value)), EMPTY)).toBe(true)))
  for (const other of [null, undefined, '', 7, [], [written], {}]) expect(fits(other, EMPTY)).toBe(false)
})

test('what is left out is neither kept nor counts as written', () => {
  const form = { title: '', phone: '13912345678' }
  expect(partOf(form, ['phone'])).toEqual({ title: '' })
  expect(isUnwritten(form, { title: '', phone: '' }, ['phone'])).toBe(true)
  expect(isUnwritten({ ...form, title: '灯' }, { title: '', phone: '' }, ['phone'])).toBe(false)
})
