import { demo, the, wishIn } from './support/demo'
import { days, demoStreet, START } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const wang = () => street.as('demo-resident-wang')
const li = () => street.as('demo-member-li')
const advance = (ms: number) => street.cloud().clock.advance(ms)
beforeEach(() => street.at(0))

async function openWish() {
  const wish = { title: '借一架梯子', detail: '换窗帘用半天。', category: '物品互助' }
  const { wishId } = await wang().get('wish', 'post', wish)
  await zhao().get('wish', 'review', { wishId, approve: true })
  return wishId
}

test('after seven days of silence, and no sooner, the secretary may confirm in the wisher’s place', async () => {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId })
  await li().get('wish', 'fulfil', { wishId, note: '借给您了' })
  await advance(days(7) - 60_000)
  expect(await zhao().refused('wish', 'confirm', { wishId, done: true })).toBe('CONFLICT')
  expect((await zhao().get('wish', 'get', { wishId })).actions).not.toContain('confirm')
  await advance(60_000)
  expect((await zhao().get('wish', 'get', { wishId })).actions).toContain('confirm')
  expect(await zhao().get('wish', 'confirm', { wishId, done: true })).toEqual({ wishId, status: 'confirmed' })
})

test('a secretary who claimed a wish cannot pay herself by confirming it', async () => {
  const wishId = await openWish()
  await zhao().get('wish', 'claim', { wishId })
  await zhao().get('wish', 'fulfil', { wishId, note: '借给您了' })
  await advance(days(8))
  expect(await zhao().refused('wish', 'confirm', { wishId, done: true })).toBe('FORBIDDEN')
  expect(await zhao().get('points', 'balance', undefined)).toEqual({ points: 0, minutes: 0 })
  expect(await wang().get('wish', 'confirm', { wishId, done: true })).toMatchObject({ status: 'confirmed' })
})

test('what neighbours read of a wish was checked first, a reason for giving it up included', async () => {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId })
  const risky = { wishId, reason: '不如来赌博' }
  expect(await li().refused('wish', 'release', risky)).toBe('CONTENT_REJECTED')
  expect(await wang().get('wish', 'get', { wishId })).toMatchObject({ status: 'claimed' })
})

test('a text that a person must look at is marked for the secretary, and for nobody else', async () => {
  const { wishId } = await wang().get('wish', 'post', {
    title: '学转账',
    detail: '想学手机转账',
    category: '数字帮办',
  })
  expect(await zhao().get('wish', 'get', { wishId })).toMatchObject({ needsLook: true })
  expect(await wang().get('wish', 'get', { wishId })).not.toHaveProperty('needsLook')
})

test('strangers read masked names, in lists, on the page and in the timeline', async () => {
  const { _id: wishId } = wishIn('fulfilled')
  const zhou = street.as('demo-liaison-zhou')
  const shown = await zhou.get('wish', 'get', { wishId })
  const listed = await zhou.get('wish', 'list', { communityId: 'wutong' })
  const names = /王桂兰|李明|韩冬|赵敏|周秀英/
  expect(JSON.stringify([shown.wisherName, shown.claimerName, shown.timeline])).not.toMatch(names)
  expect(JSON.stringify(listed.items.map(row => [row.wisherName, row.claimerName]))).not.toMatch(names)
})

test('the secret of a shift’s code never leaves the cloud', async () => {
  const shift = the(demo.shifts, one => one.communityId === 'wutong' && one.startsAt > new Date(START))
  const answers = [
    await zhao().get('post', 'get', { postId: shift.postId }),
    await zhao().get('post', 'list', { communityId: 'wutong' }),
    await zhao().get('post', 'roster', { shiftId: shift._id }),
    await zhao().get('attendance', 'code', { shiftId: shift._id }),
    await li().get('post', 'myShifts', undefined),
  ]
  for (const secret of demo.shifts.map(one => one.codeSecret))
    expect(JSON.stringify(answers)).not.toContain(secret)
})

test('pages follow each other without a gap or a repeat, also when something new comes in between', async () => {
  const posted: string[] = []
  for (let count = 0; count < 45; count++) posted.push(await openWish())
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await li().get('wish', 'list', { communityId: 'wutong', status: 'open', cursor })
    seen.push(...page.items.map(row => row.wishId))
    cursor = page.nextCursor
    await openWish()
  } while (cursor)
  const before = demo.wishes.filter(one => one.communityId === 'wutong' && one.status === 'open')
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual(expect.arrayContaining([...posted, ...before.map(one => one._id)]))
})

test('a service after midnight in Shanghai counts for the new month, though the cloud still has the old one', async () => {
  const zoned = (time: string) => `2026-11-30T${time}:00+08:00`
  const span = { startsAt: zoned('22:30'), endsAt: '2026-12-01T00:30:00+08:00', capacity: 5 }
  const post = { title: '夜巡', detail: '看看门窗。', venueId: 'wutong-centre', pointsPerHour: 20 }
  const { shiftIds } = await zhao().get('post', 'publish', { ...post, shifts: [span] })
  const [shiftId = ''] = shiftIds
  const serve = async (who: string, out: string) => {
    const member = street.as(who)
    await street.cloud().clock.set(zoned('22:40'))
    await member.get('post', 'claim', { shiftId })
    await member.get('attendance', 'checkIn', { shiftId, code: await codeNow() })
    await street.cloud().clock.set(out)
    await member.get('attendance', 'checkOut', { shiftId, code: await codeNow() })
    const { months } = await member.get('attendance', 'standing', { year: 2026 })
    return months.filter(one => one.services > 0).map(one => one.month)
  }
  const codeNow = async () => (await zhao().get('attendance', 'code', { shiftId })).code
  expect(await serve('demo-admin', zoned('23:50'))).toEqual(['2026-11'])
  expect(await serve('demo-resident-wang', '2026-12-01T00:10:00+08:00')).toEqual(['2026-12'])
})
