import { EMPTY_ITEM, formOf, inputOf, missingOf } from './menuForm'

const ITEM = { ...EMPTY_ITEM, title: '理发', provider: '理发队' }
const SESSION = { day: '2026-12-26', from: '09:00', to: '11:30', capacity: '4' }
const menuOf = (part: Partial<typeof ITEM>, kind = 'service') => ({
  ...{ title: '十二月', month: '2026-12', kind },
  items: [{ ...ITEM, ...part }],
})

test('what a copy brings comes out of the form again', () => {
  const sessions = [{ startsAt: '2026-12-26T01:00:00.000Z', endsAt: '2026-12-26T03:30:00.000Z', capacity: 4 }]
  const item = {
    ...{ title: '助浴', detail: '上门', provider: '中心', capacity: 4, priceMinutes: 60, sessions },
    ...{
      providerRef: { kind: 'organisation' as const, id: 'yinling' },
      providerKind: 'organisation' as const,
    },
    ...{ venueId: 'centre', venueName: '中心', openToOthers: undefined },
    audience: { who: 'groups' as const, groups: ['孕产妇', '儿童'] },
  }
  const { items } = inputOf(formOf({ title: 'x', month: '2026-12', kind: 'service', items: [item] }))
  expect(items[0]).toEqual({
    ...{ title: '助浴', detail: '上门', provider: '中心', priceMinutes: 60, venueId: 'centre' },
    ...{ providerRef: item.providerRef, audience: item.audience },
    sessions: [{ startsAt: '2026-12-26T09:00:00+08:00', endsAt: '2026-12-26T11:30:00+08:00', capacity: 4 }],
  })
})

test('a service by appointment has places, a dated one has those of its sessions', () => {
  expect(inputOf(menuOf({ capacity: '7' })).items[0]).toMatchObject({ capacity: 7 })
  expect(inputOf(menuOf({ sessions: [SESSION] })).items[0]).not.toHaveProperty('capacity')
})

test('only organisation life is open to others', () => {
  expect(inputOf(menuOf({ openToOthers: true })).items[0]).not.toHaveProperty('openToOthers')
  expect(inputOf(menuOf({ openToOthers: true }, 'orgLife')).items[0]).toMatchObject({ openToOthers: true })
})

test.each([
  [{ title: ' ' }, '请填写服务名称'],
  [{ provider: '' }, '请填写提供方'],
  [{ who: 'groups' as const, groups: '，' }, '请写明是哪些人群'],
  [{ capacity: '' }, '请填写名额'],
  [{ sessions: [{ ...SESSION, to: '08:00' }] }, '场次的结束时间要晚于开始时间'],
  [{}, undefined],
])('%j lacks %s', (part, words) => expect(missingOf({ ...ITEM, ...part })).toBe(words))
