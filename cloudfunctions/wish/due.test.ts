import { wishSettings } from '../kit/wishSettings'
import type { Wish } from './collections'
import { derived, dueOf } from './due'

const DAY = 86_400_000
const since = new Date('2026-11-21T02:10:00Z')
const inDays = (days: number) => new Date(since.getTime() + days * DAY)
const wish: Wish = {
  ...{
    _id: 'w',
    communityId: 'wutong',
    wisherId: 'wang',
    wisherName: '王桂兰',
    title: '修灯',
    detail: '坏了',
  },
  ...{ category: '公共设施', status: 'open', createdAt: since, since },
}
const claim = { personId: 'li', displayName: '李明', at: since }

test.each([
  ['an open wish ends', { status: 'open' as const }, { at: inDays(30), what: 'expire' }],
  ['a silent claimer is reminded', { status: 'claimed' as const }, { at: inDays(5), what: 'remind' }],
  ['then it goes back', { status: 'claimed' as const, nudged: true }, { at: inDays(10), what: 'release' }],
  ['a silent wisher is asked', { status: 'fulfilled' as const }, { at: inDays(3), what: 'ask' }],
  ['then the secretary', { status: 'fulfilled' as const, nudged: true }, { at: inDays(7), what: 'overdue' }],
  ['who is told once', { status: 'fulfilled' as const, nudged: true, overdue: true }, undefined],
  ['what is over waits for nothing', { status: 'confirmed' as const }, undefined],
  ['nor does what is reviewed', { status: 'pending' as const }, undefined],
])('%s', (_, change, due) => {
  expect(dueOf({ ...wish, ...change })).toEqual(due)
})

test('the street’s own days count, as they were when the wish was let through', () => {
  const terms = { ...wishSettings.parse({ remindDays: 2 }), streetId: 's', reward: { points: 1, minutes: 1 } }
  expect(dueOf({ ...wish, status: 'claimed', terms })).toEqual({ at: inDays(2), what: 'remind' })
})

test('what indexes serve by follows from the wish', () => {
  expect(derived(wish)).toMatchObject({ public: true, attention: undefined, takerIds: undefined })
  expect(derived({ ...wish, hidden: true, openReports: 3 })).toMatchObject({
    public: undefined,
    attention: true,
  })
  const helper = { personId: 'han', displayName: '韩冬', at: since }
  const taken = derived({ ...wish, status: 'claimed', claim, helpers: [helper] })
  expect(taken).toMatchObject({ claimerId: 'li', takerIds: ['li', 'han'] })
  const photo = { photoId: 'p', fileId: 'f', byId: 'wang', of: 'wish' }
  const checking = { ...photo, state: 'checking' as const, trace: 't' }
  expect(derived({ ...wish, photos: [checking], checkAt: since })).toMatchObject({
    ...{ photoTraces: ['t'], checkAt: since, attention: undefined },
  })
  expect(derived({ ...wish, photos: [{ ...photo, state: 'doubtful' }], checkAt: since })).toMatchObject({
    ...{ photoTraces: undefined, checkAt: undefined, attention: true },
  })
})
