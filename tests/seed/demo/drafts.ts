import { createHash } from 'node:crypto'
import { local, monthOf } from '../../../cloudfunctions/kit/clock'
import type { Person } from '../../../cloudfunctions/kit/person'
import type { DraftItem } from '../../../cloudfunctions/menu/collections'
import { history, type Seed } from '../seed'
import { moments } from '../time'

const ITEMS: DraftItem[] = [
  { title: '上门理发', provider: '清溪美发职校志愿队', capacity: 4 },
  {
    title: '量血压',
    provider: '区医院家庭医生团队',
    capacity: 20,
    venueId: 'wutong-centre',
    venueName: '梧桐社区党群服务中心',
  },
]

/** A menu of next month that is being written, and a template. */
export function drafts(seed: Seed, { zhao, at }: { zhao: Person; at: Date }) {
  const { communityId } = zhao
  const month = monthOf(local(seed.now).add(1, 'month').startOf('month').toDate())
  for (const [status, title] of [
    ['draft', '下月居家服务'],
    ['template', '常用居家服务'],
  ] as const) {
    const own = { _id: seed.id(at), menuId: seed.id(at), communityId, title, month, kindOf: 'service' }
    seed.docs.menuDrafts.push({ ...own, status, items: ITEMS, publishedBy: zhao._id, createdAt: at })
    history(seed, communityId, `menu:${own.menuId}`)(zhao, at, { action: 'draft', to: status })
  }
}

const sheet = (scores: number[], at: Date) => ({ scores, at })

/** An organisation whose contract is half over: two experts, a department and the street have said what they think. */
export function organisation(seed: Seed) {
  const { inMonth } = moments(seed.now)
  const own = { communityId: 'wutong', name: '银龄助老服务中心' }
  seed.docs.organisations.push({
    ...{ _id: 'yinling', ...own, nameKey: 'wutong:银龄助老服务中心' },
    what: '给高龄和独居老人助浴、助医、送餐。',
    contract: {
      starts: local(inMonth(-9, 0, '12:00')).format('YYYY-MM-DD'),
      ends: local(inMonth(3, -1, '12:00')).format('YYYY-MM-DD'),
    },
  })
  const at = inMonth(-2, 5, '10:00')
  const admin = { _id: 'demo-admin', displayName: '周国强' }
  const who = seed.docs.people.find(one => one._id === admin._id) ?? admin
  const seats = [
    { side: 'department' as const, title: '区民政局养老服务科' },
    { side: 'expert' as const, title: '市社会工作学会' },
    { side: 'expert' as const, title: '养老护理专家' },
  ]
  const digests = seats.map((_, index) => createHash('sha256').update(`demo ${index}`).digest('hex'))
  const _id = seed.id(at)
  const days = [6, 7, 8, 9].map(day => inMonth(-2, day, '10:00'))
  const [first = at, second = at, third = at, last = at] = days
  seed.docs.orgReviews.push({
    ...{ _id, organisationId: 'yinling', streetId: 'qingxi', ...own, seats, digests },
    firstMonth: monthOf(inMonth(-8, 1, '12:00')),
    lastMonth: monthOf(inMonth(-3, 1, '12:00')),
    ...{ status: 'closed', openedAt: at, closedAt: last, residents: { count: 0, sum: 0 } },
    sheets: [
      { side: 'department', seat: 0, ...sheet([4, 5, 4, 4], first), words: '助浴做得细，台账可以更及时。' },
      { side: 'expert', seat: 1, ...sheet([4, 4, 5, 4], second) },
      { side: 'street', ...sheet([5, 4, 4, 4], third) },
    ],
  })
  const line = history(seed, own.communityId, `orgReview:${_id}`)
  line(who, at, { action: 'open', to: 'open' })
  const seat = { _id: 'seat', displayName: '评议人' }
  line(seat, first, { action: 'score', from: 'open', to: 'open' })
  line(seat, second, { action: 'score', from: 'open', to: 'open' })
  line(who, third, { action: 'score', from: 'open', to: 'open' })
  line(who, last, { action: 'close', from: 'open', to: 'closed' })
}
