/** The names and shapes that other programs count on. A change that breaks a line here breaks them. */
import * as z from 'zod'
import type { FunctionName } from './client'
import { procedures } from './support/routers'
import { answering, id, list, statusOf, time, wish } from './support/shapes'
import { demoStreet } from './support/street'

const street = demoStreet()
const answered = answering(street)
const LI = 'demo-member-li'
const WANG = 'demo-resident-wang'
const ZHAO = 'demo-secretary-zhao'

const PROMISED: Record<FunctionName, string[]> = {
  people: ['me', 'join', 'reportIn', 'reviewReportIn'],
  wish: [...['post', 'list', 'get', 'mine', 'review', 'claim', 'release', 'fulfil', 'confirm', 'withdraw']],
  post: ['publish', 'list', 'get', 'claim', 'cancelClaim', 'roster'],
  attendance: ['code', 'checkIn', 'checkOut', 'standing', 'issueCertificate', 'verifyCertificate'],
  points: ['balance', 'statement'],
  menu: ['publish', 'list', 'get', 'order', 'dispatch', 'accept', 'complete', 'review'],
  team: ['create', 'review', 'list', 'get', 'join', 'claimShift', 'takePlace'],
  shop: ['items', 'redeem', 'getVoucher', 'lookUp', 'verify', 'cancel'],
  admin: ['grantRole', 'revokeRole', 'holders', 'roleHistory'],
  report: [...['desk', 'community', 'street', 'list', 'export', 'board', 'homeTab', 'serviceTab', 'meTab']],
  inbox: ['list', 'read', 'settings', 'choose', 'consented'],
}

test('every promised procedure is there', () => {
  const promised = Object.entries(PROMISED).flatMap(([name, paths]) => paths.map(path => `${name}.${path}`))
  expect(procedures.map(one => one.full)).toEqual(expect.arrayContaining(promised))
})

test('people', async () => {
  const membership = z.object({ kind: z.literal('inService'), communityId: id, unitId: z.literal('library') })
  const me = z.object({
    personId: z.literal(LI),
    displayName: z.literal('李明'),
    communityId: z.literal('wutong'),
    roles: z.array(z.object({ role: z.string(), scopeId: id })),
    memberships: z.tuple([membership]),
  })
  await answered(LI, ['people', 'me', {}], me)
  const nobody = me.extend({
    personId: z.literal('passer-by'),
    displayName: z.literal(''),
    communityId: z.null(),
  })
  await answered('passer-by', ['people', 'me', {}], nobody.omit({ memberships: true }))
  await answered(
    'passer-by',
    ['people', 'join', { communityId: 'wutong', displayName: '新邻居' }],
    z.unknown(),
  )
  const application = { communityId: 'wutong', unitId: 'library', kind: 'floating' }
  const { reportInId } = await answered(
    'passer-by',
    ['people', 'reportIn', application],
    z.object({ reportInId: id }),
  )
  await answered(ZHAO, ['people', 'reviewReportIn', { reportInId, approve: true }], statusOf('active'))
})

test('wish', async () => {
  const input = { title: '修灯', detail: '楼道灯坏了', category: '公共设施' }
  const { wishId } = await answered(WANG, ['wish', 'post', input], z.object({ wishId: id }))
  await answered(WANG, ['wish', 'get', { wishId }], wish.extend(statusOf('pending').shape))
  await answered(WANG, ['wish', 'mine', {}], list(wish))
  await answered(ZHAO, ['wish', 'review', { wishId, approve: true }], statusOf('open'))
  await answered(LI, ['wish', 'list', { communityId: 'wutong', status: 'open' }], list(wish))
  await answered(LI, ['wish', 'claim', { wishId }], statusOf('claimed'))
  await answered(LI, ['wish', 'release', { wishId, reason: '出差' }], statusOf('open'))
  await answered(LI, ['wish', 'claim', { wishId }], statusOf('claimed'))
  await answered(LI, ['wish', 'fulfil', { wishId, note: '修好了' }], statusOf('fulfilled'))
  await answered(WANG, ['wish', 'confirm', { wishId, done: true, rating: 5 }], statusOf('confirmed'))
  const other = await answered(WANG, ['wish', 'post', input], z.object({ wishId: id }))
  await answered(WANG, ['wish', 'withdraw', other], statusOf('withdrawn'))
})

test('points', async () => {
  await answered(LI, ['points', 'balance', {}], z.strictObject({ points: z.int(), minutes: z.int() }))
  const line = z.object({
    asset: z.enum(['points', 'minutes']),
    change: z.int(),
    why: z.string().min(1),
    at: time,
  })
  const page = await answered(LI, ['points', 'statement', {}], list(line))
  expect(page.items).toHaveLength(20)
  await answered(LI, ['points', 'statement', { cursor: page.nextCursor }], list(line))
})
