import { demoStreet } from './support/street'

const street = demoStreet()
const wang = () => street.as('demo-resident-wang')
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')
const neighbour = () => street.as('demo-neighbour-3')
const ma = () => street.as('demo-resident-ma')

const REASON = '家里老人住院，这周来不了'
const wish = { title: '换个水龙头', detail: '厨房的，一直滴水。', category: '其他' }

async function openWish() {
  const { wishId } = await wang().get('wish', 'post', wish)
  await zhao().get('wish', 'review', { wishId, approve: true })
  return wishId
}

test('what wisher and claimer write to each other is theirs: a neighbour reads that it happened, not why', async () => {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId })
  await li().get('wish', 'release', { wishId, reason: REASON })
  for (const reader of [wang(), zhao(), li()])
    expect(JSON.stringify(await reader.get('wish', 'get', { wishId }))).toContain(REASON)

  await li().get('wish', 'claim', { wishId })
  await li().get('wish', 'fulfil', { wishId, note: '换好了，钥匙放在门卫' })
  await wang().get('wish', 'confirm', { wishId, done: false, reason: '还在滴水' })
  const seen = await neighbour().get('wish', 'get', { wishId })
  expect(seen.timeline.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['release', 'fulfil', 'notDone']),
  )
  for (const words of [REASON, '钥匙放在门卫', '还在滴水', '李明', '王桂兰'])
    expect(JSON.stringify(seen)).not.toContain(words)
})

test('words that a person should look at go to the reviewer of a wish, and nowhere that nobody reviews', async () => {
  const doubtful = '请加我微信'
  const { wishId } = await wang().get('wish', 'post', { ...wish, detail: doubtful })
  const { items } = await zhao().get('wish', 'list', { communityId: 'wutong', status: 'pending' })
  expect(items.find(one => one.wishId === wishId)?.needsLook).toBe(true)

  const open = await openWish()
  await li().get('wish', 'claim', { wishId: open })
  expect(await li().refused('wish', 'fulfil', { wishId: open, note: doubtful })).toBe('CONTENT_REJECTED')
  expect(
    await street.as('somebody').refused('people', 'join', { communityId: 'wutong', displayName: doubtful }),
  ).toBe('CONTENT_REJECTED')
})

test('why a person cannot come is read by the secretary on the roster', async () => {
  const start = Date.parse('2026-11-23T09:00:00+08:00')
  const span = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 3_600_000).toISOString() }
  const post = { title: '浇花', detail: '花园浇水', venueId: 'wutong-centre', pointsPerHour: 10 }
  const { shiftIds } = await zhao().get('post', 'publish', { ...post, shifts: [{ ...span, capacity: 2 }] })
  const [shiftId = ''] = shiftIds
  await li().get('post', 'claim', { shiftId })
  await li().get('post', 'cancelClaim', { shiftId, reason: REASON })
  const { items } = await zhao().get('post', 'roster', { shiftId })
  expect(items).toMatchObject([{ personId: 'demo-member-li', status: 'cancelled', cancelReason: REASON }])
})

test('a member who reported in to another community serves there, too, and nobody verifies their own report-in', async () => {
  const wishId = await openWish()
  expect(await ma().refused('wish', 'claim', { wishId })).toBe('FORBIDDEN')
  const application = { communityId: 'wutong', unitId: 'library', kind: 'floating' } as const
  const { reportInId } = await ma().get('people', 'reportIn', application)
  expect(await ma().refused('wish', 'claim', { wishId })).toBe('FORBIDDEN')
  await zhao().get('people', 'reviewReportIn', { reportInId, approve: true })
  expect((await ma().get('people', 'myReportIns', undefined)).items).toMatchObject([
    { reportInId, status: 'active' },
  ])
  expect(await ma().get('wish', 'claim', { wishId })).toMatchObject({ status: 'claimed' })

  const own = await zhao().get('people', 'reportIn', { ...application, kind: 'inService' })
  expect(await zhao().refused('people', 'reviewReportIn', { ...own, approve: true })).toBe('FORBIDDEN')
})

test('an order that nobody accepts goes to somebody else, and only they can accept it', async () => {
  const { menuId, itemIds } = await zhao().get('menu', 'publish', {
    ...{ title: '便民', month: '2026-11', kind: 'service' },
    items: [{ title: '磨刀', capacity: 2, provider: '志愿队' }],
  })
  expect(menuId).not.toBe('')
  const { orderId } = await wang().get('menu', 'order', { itemId: itemIds[0] ?? '' })
  await zhao().get('menu', 'dispatch', { orderId, personId: 'demo-member-li' })
  await zhao().get('menu', 'dispatch', { orderId, personId: 'demo-neighbour-3' })
  expect(await li().refused('menu', 'accept', { orderId })).toBe('FORBIDDEN')
  expect(await neighbour().get('menu', 'accept', { orderId })).toMatchObject({ status: 'accepted' })
})
