import type { Person } from '../kit/person'
import type { Wish } from './collections'
import { actorsOf, maySee } from './machine'
import { actionsOf } from './views'

const at = new Date('2026-11-21T02:10:00Z')
const person = (_id: string, communityId: string, roles: Person['roles'] = []): Person => ({
  ...{ _id, communityId, roles, displayName: _id, memberships: [], joinedAt: at },
})
const wang = person('wang', 'wutong')
const li = person('li', 'wutong')
const zhou = person('zhou', 'wutong')
const ma = person('ma', 'huaiyin')
const zhao = person('zhao', 'wutong', [{ role: 'secretary', scopeId: 'wutong' }])
const sun = person('sun', 'huaiyin', [{ role: 'secretary', scopeId: 'huaiyin' }])
const wish: Wish = {
  ...{ _id: 'w', communityId: 'wutong', wisherId: 'wang', wisherName: '王桂兰' },
  ...{ title: '修灯', detail: '坏了', category: '公共设施', status: 'pending', createdAt: at },
}
const claimed: Wish = {
  ...wish,
  status: 'claimed',
  claim: { personId: 'li', displayName: '李明', at },
  claimerId: 'li',
}

test('what a person is to a wish', () => {
  expect(actorsOf(wish, wang)).toEqual(['wisher'])
  expect(actorsOf(wish, zhou)).toEqual(['neighbour'])
  expect(actorsOf(claimed, li)).toEqual(['neighbour', 'claimer'])
  expect(actorsOf(wish, zhao)).toEqual(['neighbour', 'secretary'])
  expect(actorsOf(wish, ma)).toEqual([])
  expect(actorsOf(wish, sun)).toEqual([])
})

test('a wish in review is for its wisher and the secretary; a public one for the community', () => {
  const who = [wang, li, zhou, ma, zhao, sun]
  const readers = (seen: Wish) => who.filter(one => maySee(seen, one)).map(one => one._id)
  expect(readers(wish)).toEqual(['wang', 'zhao'])
  expect(readers(claimed)).toEqual(['wang', 'li', 'zhou', 'zhao'])
  expect(readers({ ...wish, status: 'declined' })).toEqual(['wang', 'zhao'])
})

test('the page offers what the machine would let through, and what there is a reason for', () => {
  expect(actionsOf(wish, wang)).toEqual(['withdraw', 'amend', 'edit', 'editContact', 'addPhotos', 'blank'])
  expect(actionsOf(wish, zhao)).toEqual(['approve', 'decline'])
  expect(actionsOf(claimed, li)).toEqual(['release', 'fulfil', 'progress', 'report'])
  expect(actionsOf({ ...claimed, contactId: 'w' }, li)).toContain('disclose')
  expect(actionsOf({ ...wish, status: 'open' }, zhou)).toEqual(['claim', 'report'])
  expect(actionsOf(claimed, zhou)).toEqual(['join', 'report'])
  expect(actionsOf({ ...wish, status: 'open' }, ma)).toEqual([])
})

const he = person('he', 'huaiyin', [{ role: 'streetAdmin', scopeId: 'qingxi' }])
const qian = person('qian', 'wutong', [{ role: 'secretary', scopeId: 'wutong' }])
const elders: Wish = {
  ...{ ...wish, wisherId: 'elder:1', wisherName: '何奶奶', underStreet: true, streetId: 'qingxi' },
  postedBy: { personId: 'zhao', displayName: '赵敏' },
}

test('a secretary does not review what she wished or posted: another one or the street does', () => {
  const own: Wish = { ...wish, wisherId: 'zhao', underStreet: true, streetId: 'qingxi' }
  expect(actorsOf(own, zhao)).toEqual(['wisher'])
  expect(actorsOf(own, qian)).toEqual(['neighbour', 'secretary'])
  expect(actorsOf(own, he)).toEqual(['street'])
  expect(actorsOf(elders, zhao)).toEqual(['proxy'])
  expect(actorsOf(elders, qian)).toEqual(['proxy', 'neighbour', 'secretary'])
  expect(actorsOf(elders, he)).toEqual(['street'])
})

test('the street keeps out of what is the secretary’s, and a street out of another’s', () => {
  expect(actorsOf({ ...wish, streetId: 'qingxi' }, he)).toEqual([])
  expect(actorsOf({ ...elders, streetId: 'elsewhere' }, he)).toEqual([])
})

test('one who takes part in a wish does not speak for the community', () => {
  const taken: Wish = { ...claimed, claim: { personId: 'zhao', displayName: '赵敏', at } }
  expect(actorsOf(taken, zhao)).toEqual(['neighbour', 'claimer'])
  const helped: Wish = { ...claimed, helpers: [{ personId: 'zhao', displayName: '赵敏', at }] }
  expect(actorsOf(helped, zhao)).toEqual(['neighbour'])
  const joined: Wish = { ...claimed, helpers: [{ personId: 'zhao', displayName: '赵敏', at, joinedAt: at }] }
  expect(actorsOf(joined, zhao)).toEqual(['neighbour', 'helper'])
  expect(actorsOf({ ...elders, claim: { personId: 'qian', displayName: '钱', at } }, qian)).toEqual([
    'neighbour',
    'claimer',
  ])
})

test('a hidden wish is for those who have a part in it', () => {
  const hidden: Wish = { ...claimed, hidden: true }
  expect([wang, li, zhou, ma, zhao, sun].filter(one => maySee(hidden, one)).map(one => one._id)).toEqual([
    ...['wang', 'li', 'zhao'],
  ])
})
