import { orderIn } from './support/demo'
import { type Bad, refuseEach } from './support/refusals'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const WANG = 'demo-resident-wang'
const ZHAO = 'demo-secretary-zhao'
const OPERATOR = { $ne: null }
const long = (count: number) => '长'.repeat(count)
const post = (change: object) => ({
  title: '搬书',
  detail: '帮忙搬书',
  venueId: 'wutong-reading',
  pointsPerHour: 20,
  shifts: [{ startsAt: startPlus(60), endsAt: startPlus(120), capacity: 2 }],
  ...change,
})
const shift = (change: object) =>
  post({ shifts: [{ startsAt: startPlus(60), endsAt: startPlus(120), capacity: 2, ...change }] })
const item = (change: object) => ({ title: '理发', capacity: 3, provider: '热心师傅', ...change })
const menu = (change: object) => ({
  title: '便民',
  month: '2026-12',
  kind: 'service',
  items: [item({})],
  ...change,
})

describe('a post', () => {
  const bad = (what: string, input: unknown): Bad => [what, ZHAO, 'post.publish', input, 'BAD_REQUEST']
  refuseEach(street, [
    bad('no shifts', post({ shifts: [] })),
    bad('51 shifts', post({ shifts: Array.from({ length: 51 }, () => shift({}).shifts[0]) })),
    bad('a negative capacity', shift({ capacity: -1 })),
    bad('no capacity to speak of', shift({ capacity: 0 })),
    bad('half a place', shift({ capacity: 1.5 })),
    bad('a capacity in words', shift({ capacity: '两个' })),
    bad('the end before the start', shift({ endsAt: startPlus(30) })),
    bad('the end at the start', shift({ endsAt: startPlus(60) })),
    bad('a shift of a week', shift({ endsAt: startPlus(60 * 24 * 7) })),
    bad('a shift that is over', shift({ startsAt: startPlus(-120), endsAt: startPlus(-60) })),
    bad('a time that is none', shift({ startsAt: '明天上午' })),
    bad('a time without offset', shift({ startsAt: '2026-11-22T10:00:00' })),
    bad('the thirtieth of February', shift({ startsAt: '2027-02-30T10:00:00+08:00' })),
    bad('a time as a number', shift({ startsAt: Date.now() })),
    bad('negative points', post({ pointsPerHour: -20 })),
    bad('points without end', post({ pointsPerHour: 1e9 })),
    bad('an operator as venue', post({ venueId: OPERATOR })),
    bad('a title too long', post({ title: long(61) })),
  ])
  refuseEach(street, [
    ['an unknown venue', ZHAO, 'post.publish', post({ venueId: 'nowhere' }), 'NOT_FOUND'],
    [
      'a venue of the other community',
      ZHAO,
      'post.publish',
      post({ venueId: 'huaiyin-health' }),
      'FORBIDDEN',
    ],
    ['a risky text', ZHAO, 'post.publish', post({ title: '刷单返利' }), 'CONTENT_REJECTED'],
  ])
})

describe('a menu', () => {
  const bad = (what: string, input: unknown): Bad => [what, ZHAO, 'menu.publish', input, 'BAD_REQUEST']
  refuseEach(street, [
    bad('no items', menu({ items: [] })),
    bad('a month that is none', menu({ month: '2026-13' })),
    bad('a month in words', menu({ month: '十二月' })),
    bad('no capacity', menu({ items: [item({ capacity: 0 })] })),
    bad('an item without a name', menu({ items: [item({}), item({ title: '' })] })),
    bad('a venue of the other community', menu({ items: [item({ venueId: 'huaiyin-health' })] })),
    bad('an unknown venue', menu({ items: [item({ venueId: 'nowhere' })] })),
    ['no rating', WANG, 'menu.review', { orderId: orderIn('done')._id }, 'BAD_REQUEST'],
    ['six stars', WANG, 'menu.review', { orderId: orderIn('done')._id, rating: 6 }, 'BAD_REQUEST'],
    ['half a star', WANG, 'menu.review', { orderId: orderIn('done')._id, rating: 4.5 }, 'BAD_REQUEST'],
  ])
  const last = item({ title: '代开发票' })
  const many = Array.from({ length: 99 }, (_, index) => item({ title: `第 ${index} 项${long(20)}` }))
  refuseEach(street, [
    ['a risky item', ZHAO, 'menu.publish', menu({ items: [item({}), last] }), 'CONTENT_REJECTED'],
    ['a risky item after 99', ZHAO, 'menu.publish', menu({ items: [...many, last] }), 'CONTENT_REJECTED'],
  ])
})
