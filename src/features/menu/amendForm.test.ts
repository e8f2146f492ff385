import { amendFormOf, amendInput } from './amendForm'

const SESSION = {
  startsAt: '2026-12-05T01:00:00.000Z',
  endsAt: '2026-12-05T03:00:00.000Z',
  capacity: 3,
  ordered: 1,
  over: false,
}
const ITEM = {
  ...{
    itemId: 'i',
    menuId: 'm',
    communityId: 'c',
    kind: 'service',
    month: '2026-12',
    title: '理发',
    detail: '上门',
  },
  ...{ provider: '队', providerKind: undefined, providerKey: 'k', venueId: 'centre', venueName: '中心' },
  ...{
    capacity: 3,
    audience: undefined,
    openToOthers: undefined,
    priceMinutes: undefined,
    status: 'open' as const,
  },
  ...{ withdrawnReason: undefined, ordered: 1, sessions: [SESSION], rating: null, reviews: 0 },
  ...{ satisfaction: null, words: [], left: 2, over: false },
}
const form = amendFormOf(ITEM)
const [first = { day: '', from: '', to: '', capacity: '' }] = form.sessions

test('nothing changed is nothing to send', () => {
  expect(amendInput(ITEM, form)).toBeUndefined()
})

test('only what was changed is sent, sessions by their place', () => {
  const later = { ...first, from: '10:00', to: '12:00' }
  const more = { ...first, day: '2026-12-12' }
  expect(amendInput(ITEM, { ...form, title: '剪发', sessions: [later, more] })).toEqual({
    ...{ itemId: 'i', title: '剪发' },
    sessions: [
      { index: 0, startsAt: '2026-12-05T10:00:00+08:00', endsAt: '2026-12-05T12:00:00+08:00', capacity: 3 },
    ],
    more: [{ startsAt: '2026-12-12T09:00:00+08:00', endsAt: '2026-12-12T11:00:00+08:00', capacity: 3 }],
  })
})

test('the places of a dated service are those of its sessions', () => {
  expect(amendInput(ITEM, { ...form, capacity: '9' })).toBeUndefined()
  const undated = { ...ITEM, sessions: undefined }
  expect(amendInput(undated, { ...amendFormOf(undated), capacity: '9' })).toEqual({
    itemId: 'i',
    capacity: 9,
  })
})
