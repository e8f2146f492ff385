import { wishIn } from './support/demo'
import { type Bad, refuseEach } from './support/refusals'
import { demoStreet } from './support/street'

const street = demoStreet()

const WANG = 'demo-resident-wang'
const ZHAO = 'demo-secretary-zhao'
const LI = 'demo-member-li'
const OPERATOR = { $ne: null }
const long = (count: number) => '长'.repeat(count)
const wish = (change: object) => ({ title: '修灯', detail: '楼道灯坏了', category: '公共设施', ...change })
describe('a wish', () => {
  const bad = (what: string, input: unknown): Bad => [what, WANG, 'wish.post', input, 'BAD_REQUEST']
  refuseEach(street, [
    bad('no title', { detail: '楼道灯坏了', category: '公共设施' }),
    bad('an empty title', wish({ title: '' })),
    bad('a title of spaces', wish({ title: '　  ' })),
    bad('a title of invisible characters', wish({ title: '\u200b\u200d\ufeff' })),
    bad('a title too long', wish({ title: long(61) })),
    bad('a detail of 3,000 characters', wish({ detail: long(3000) })),
    bad('a detail one too long', wish({ detail: long(501) })),
    bad('no category', wish({ category: undefined })),
    bad('a number as title', wish({ title: 42 })),
    bad('an operator as title', wish({ title: OPERATOR })),
    bad('an array as detail', wish({ detail: ['楼道灯坏了'] })),
    bad('null as category', wish({ category: null })),
    bad('nothing at all', undefined),
    bad('null', null),
    bad('a string', '修灯'),
    bad('an array', [wish({})]),
  ])
  refuseEach(street, [
    ['a risky text', WANG, 'wish.post', wish({ detail: '这里可以办假证' }), 'CONTENT_REJECTED'],
  ])
})

describe('reasons and people', () => {
  const pending = wishIn('pending')._id
  const person = { communityId: 'wutong', displayName: '新邻居' }
  const reportIn = { communityId: 'wutong', unitId: 'library', kind: 'inService' }
  refuseEach(street, [
    ['declined without a reason', ZHAO, 'wish.review', { wishId: pending, approve: false }, 'BAD_REQUEST'],
    ['approved by a word', ZHAO, 'wish.review', { wishId: pending, approve: 'yes' }, 'BAD_REQUEST'],
    ['joining nowhere', 'new', 'people.join', { ...person, communityId: 'nowhere' }, 'NOT_FOUND'],
    ['joining without a name', 'new', 'people.join', { ...person, displayName: ' ' }, 'BAD_REQUEST'],
    ['a name too long', 'new', 'people.join', { ...person, displayName: long(41) }, 'BAD_REQUEST'],
    ['a risky name', 'new', 'people.join', { ...person, displayName: '赌博' }, 'CONTENT_REJECTED'],
    ['joining another community', WANG, 'people.join', { ...person, communityId: 'huaiyin' }, 'CONFLICT'],
    ['reporting in twice', LI, 'people.reportIn', reportIn, 'CONFLICT'],
    ['an unknown unit', WANG, 'people.reportIn', { ...reportIn, unitId: 'none' }, 'NOT_FOUND'],
    ['an unknown kind', WANG, 'people.reportIn', { ...reportIn, kind: 'other' }, 'BAD_REQUEST'],
    ['a cursor that is none', WANG, 'wish.list', { communityId: 'wutong', cursor: 'zzz' }, 'BAD_REQUEST'],
    ['an operator as cursor', WANG, 'points.statement', { cursor: OPERATOR }, 'BAD_REQUEST'],
    ['an operator as status', ZHAO, 'wish.list', { communityId: 'wutong', status: OPERATOR }, 'BAD_REQUEST'],
    ['a year in words', LI, 'attendance.standing', { year: '今年' }, 'BAD_REQUEST'],
  ])
})
