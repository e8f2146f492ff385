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

test('the page offers what the machine would let through', () => {
  expect(actionsOf(wish, wang)).toEqual(['withdraw'])
  expect(actionsOf(wish, zhao)).toEqual(['approve', 'decline'])
  expect(actionsOf(claimed, li)).toEqual(['release', 'fulfil'])
  expect(actionsOf({ ...wish, status: 'open' }, zhou)).toEqual(['claim'])
  expect(actionsOf({ ...wish, status: 'open' }, ma)).toEqual([])
})
