import { demoStreet, minutes, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')
const CODE = /^\d{6}$/

/** A shift of two hours tomorrow, from 24 h to 26 h after START, and another. */
const twoShifts = [
  { startsAt: startPlus(24 * 60), endsAt: startPlus(26 * 60), capacity: 2 },
  { startsAt: startPlus(48 * 60), endsAt: startPlus(50 * 60), capacity: 2 },
]
const post = {
  title: '书屋值守',
  detail: '帮孩子们借书还书。',
  venueId: 'wutong-reading',
  pointsPerHour: 20,
  shifts: twoShifts,
}

async function publishAndClaim() {
  const { postId, shiftIds } = await zhao().get('post', 'publish', post)
  const [shiftId = ''] = shiftIds
  expect(shiftIds).toHaveLength(2)
  expect(await li().get('post', 'claim', { shiftId })).toEqual({ status: 'claimed' })
  const shown = await li().get('post', 'get', { postId })
  expect(shown).toMatchObject({ title: '书屋值守', venueName: '梧桐书屋', status: 'published' })
  expect(shown.shifts.map(({ taken, myStatus }) => [taken, myStatus])).toEqual([
    [1, 'claimed'],
    [0, undefined],
  ])
  return shiftId
}

test('story b: a shift is claimed, checked in and out with the code on the screen, and counted', async () => {
  const before = await li().get('points', 'balance', undefined)
  const standing = await li().get('attendance', 'standing', { year: 2026 })
  const shiftId = await publishAndClaim()

  await street.at(24 * 60 - 5)
  const first = await zhao().get('attendance', 'code', { shiftId })
  expect(first.code).toMatch(CODE)
  expect(Date.parse(first.expiresAt) - Date.parse(startPlus(24 * 60 - 5))).toBeLessThanOrEqual(30_000)
  const checkedIn = await li().get('attendance', 'checkIn', { shiftId, code: first.code })
  expect(checkedIn).toMatchObject({ status: 'checkedIn', title: '书屋值守' })
  const roster = await zhao().get('post', 'roster', { shiftId })
  expect(roster.items).toMatchObject([{ displayName: '李明', status: 'checkedIn' }])

  await street.at(25 * 60 + 30)
  const { code } = await zhao().get('attendance', 'code', { shiftId })
  expect(code).not.toBe(first.code)
  const checkedOut = await li().get('attendance', 'checkOut', { shiftId, code })
  expect(checkedOut).toMatchObject({ status: 'completed', minutes: 90, points: 30 })

  const after = await li().get('points', 'balance', undefined)
  expect(after).toEqual({ points: before.points + 30, minutes: before.minutes + 90 })
  const { items } = await li().get('points', 'statement', {})
  expect(items[0]).toMatchObject({ why: '岗位服务：书屋值守（90 分钟）', ref: `shift:${shiftId}` })
  const now = await li().get('attendance', 'standing', { year: 2026 })
  expect(now.services).toBe(standing.services + 1)
  expect(now.thisMonth?.services).toBe((standing.thisMonth?.services ?? 0) + 1)
  expect(now.lines.at(-1)).toMatchObject({ title: '书屋值守', minutes: 90, points: 30 })
})

test('story b: the certificate says what was served, and the liaison verifies it by its number', async () => {
  const { certificateNo } = await li().get('attendance', 'issueCertificate', {
    from: '2026-11-22',
    to: '2026-11-22',
  })
  const typed = certificateNo.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
  const verified = await street.as('demo-liaison-zhou').get('attendance', 'verifyCertificate', {
    certificateNo: typed,
  })
  expect(verified).toMatchObject({ certificateNo, valid: true, displayName: '李明', unitName: '区图书馆' })
  expect(verified).toMatchObject({ services: 1, minutes: 90, from: '2026-11-22', to: '2026-11-22' })
  const stranger = await street.as('nobody-yet').get('attendance', 'verifyCertificate', { certificateNo })
  expect(stranger.displayName).toBe('李*')
})

test('a claim given up frees the place, and may be taken up again', async () => {
  const shiftId = await publishAndClaimSecond()
  const reason = '家里有事'
  expect(await li().get('post', 'cancelClaim', { shiftId, reason })).toEqual({ shiftId, status: 'cancelled' })
  const { postId, shifts } = await thePost()
  expect(shifts[1]).toMatchObject({ taken: 0, myStatus: 'cancelled' })
  expect(await li().get('post', 'claim', { shiftId })).toEqual({ status: 'claimed' })
  const again = await li().get('post', 'get', { postId })
  expect(again.shifts[1]).toMatchObject({ taken: 1, myStatus: 'claimed' })
})

async function thePost() {
  const { items } = await li().get('post', 'list', { communityId: 'wutong' })
  return li().get('post', 'get', { postId: items[0]?.postId ?? '' })
}

async function publishAndClaimSecond() {
  const shiftId = (await thePost()).shifts[1]?.shiftId ?? ''
  await li().get('post', 'claim', { shiftId })
  return shiftId
}

test('minutes stop at the end of the shift however late one checks out', async () => {
  await street.cloud().clock.set(startPlus(0))
  const shift = { startsAt: startPlus(30), endsAt: startPlus(90), capacity: 1 }
  const { shiftIds } = await zhao().get('post', 'publish', { ...post, shifts: [shift] })
  const [shiftId = ''] = shiftIds
  await li().get('post', 'claim', { shiftId })
  const codeNow = async () => (await zhao().get('attendance', 'code', { shiftId })).code
  await li().get('attendance', 'checkIn', { shiftId, code: await codeNow() })
  await street.cloud().clock.advance(minutes(150))
  const out = await li().get('attendance', 'checkOut', { shiftId, code: await codeNow() })
  expect(out).toMatchObject({ minutes: 60, points: 20 })
})
