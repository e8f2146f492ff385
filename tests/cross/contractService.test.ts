/** The names and shapes that other programs count on, continued: posts, attendance and menus. */
import * as z from 'zod'
import { answering, id, list, menu, post, statusOf, time } from './support/shapes'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const answered = answering(street)
const LI = 'demo-member-li'
const WANG = 'demo-resident-wang'
const ZHAO = 'demo-secretary-zhao'

test('post and attendance', async () => {
  const span = { startsAt: startPlus(30), endsAt: startPlus(90), capacity: 2 }
  const input = {
    title: '搬书',
    detail: '帮忙',
    venueId: 'wutong-reading',
    pointsPerHour: 20,
    shifts: [span],
  }
  const made = z.object({ postId: id, shiftIds: z.tuple([id]) })
  const { postId, shiftIds } = await answered(ZHAO, ['post', 'publish', input], made)
  const [shiftId] = shiftIds
  const shift = z.object({ shiftId: id, startsAt: time, endsAt: time, capacity: z.int(), taken: z.int() })
  await answered(LI, ['post', 'list', { communityId: 'wutong' }], list(post))
  await answered(LI, ['post', 'get', { postId }], post.extend({ shifts: z.array(shift).length(1) }))
  await answered(
    LI,
    ['post', 'claim', { shiftId }],
    z.strictObject({ status: z.enum(['claimed', 'waitlisted']) }),
  )
  await answered(LI, ['post', 'cancelClaim', { shiftId, reason: '没空' }], statusOf('cancelled'))
  await answered(LI, ['post', 'claim', { shiftId }], statusOf('claimed'))
  const row = z.object({ personId: z.literal(LI), displayName: z.string(), status: z.string() })
  await answered(ZHAO, ['post', 'roster', { shiftId }], list(row))
  const code = z.object({ code: z.string().regex(/^\d{6}$/), expiresAt: time })
  const shown = await answered(ZHAO, ['attendance', 'code', { shiftId }], code)
  await answered(LI, ['attendance', 'checkIn', { shiftId, code: shown.code }], statusOf('checkedIn'))
  await answered(LI, ['attendance', 'checkOut', { shiftId, code: shown.code }], statusOf('completed'))
  await answered(
    LI,
    ['attendance', 'standing', { year: 2026 }],
    z.object({ services: z.int(), minutes: z.int() }),
  )
  const period = { from: '2026-11-01', to: '2026-11-30' }
  const numbered = z.object({ certificateNo: z.string().regex(/^LN20261121-[0-9A-Z]{8}$/) })
  const { certificateNo } = await answered(LI, ['attendance', 'issueCertificate', period], numbered)
  const valid = z.object({ valid: z.literal(true), services: z.int(), minutes: z.int(), issuedAt: time })
  await answered('passer-by', ['attendance', 'verifyCertificate', { certificateNo }], valid)
})

test('menu', async () => {
  const item = { title: '磨刀', capacity: 2, provider: '热心师傅', venueId: 'wutong-activity' }
  const input = { title: '便民', month: '2026-12', kind: 'service', items: [item] }
  const made = z.object({ menuId: id, itemIds: z.tuple([id]) })
  const { menuId, itemIds } = await answered(ZHAO, ['menu', 'publish', input], made)
  await answered(LI, ['menu', 'list', { communityId: 'wutong' }], list(menu))
  const shown = z.object({ itemId: z.literal(itemIds[0]), venueId: id, capacity: z.int(), ordered: z.int() })
  await answered(LI, ['menu', 'get', { menuId }], menu.extend({ items: z.tuple([shown]) }))
  const { orderId } = await answered(
    WANG,
    ['menu', 'order', { itemId: itemIds[0] }],
    z.object({ orderId: id }),
  )
  await answered(ZHAO, ['menu', 'dispatch', { orderId, personId: LI }], statusOf('dispatched'))
  await answered(LI, ['menu', 'accept', { orderId }], statusOf('accepted'))
  await answered(LI, ['menu', 'complete', { orderId, note: '磨好了' }], statusOf('done'))
  await answered(WANG, ['menu', 'review', { orderId, rating: 5 }], statusOf('reviewed'))
})
