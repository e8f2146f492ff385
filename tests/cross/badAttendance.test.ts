import { demo, the } from './support/demo'
import { snapshot } from './support/snapshot'
import { demoStreet, START, startPlus } from './support/street'

const street = demoStreet()
const LI = 'demo-member-li'
const zhao = () => street.as('demo-secretary-zhao')

/** 图书角整理 today, 10:30 to 12:30, which 李明 has claimed; and the garden, under way and full. */
const reading = () => the(demo.shifts, one => one.title === '图书角整理' && isToday(one.startsAt))
const garden = () => the(demo.shifts, one => one.title === '社区花园浇水除草')
const isToday = (at: Date) => Math.abs(at.getTime() - Date.parse(START)) < 3_600_000
const codeOf = async (shiftId: string) => (await zhao().get('attendance', 'code', { shiftId })).code

/** 李明 tries, is refused with this code, and nothing has changed. */
async function refusedAs(path: string, input: object, code: string, who = LI) {
  const before = await snapshot()
  const answer = await street.as(who).send('attendance', path, input)
  expect(answer).toMatchObject({ ok: false, error: { code } })
  expect(await snapshot()).toBe(before)
  return answer.ok ? '' : answer.error.message
}

test('a code of another shift, a guessed one, and words are refused', async () => {
  const shiftId = reading()._id
  await refusedAs('checkIn', { shiftId, code: await codeOf(garden()._id) }, 'BAD_REQUEST')
  const right = await codeOf(shiftId)
  const guessed = right === '123456' ? '654321' : '123456'
  expect(await refusedAs('checkIn', { shiftId, code: guessed }, 'BAD_REQUEST')).toContain('不对')
  for (const code of ['12345', '1234567', '一二三四五六', 123456, { $ne: null }, null, undefined])
    await refusedAs('checkIn', { shiftId, code }, 'BAD_REQUEST')
})

test('a code counts until half a minute after it was replaced, and not longer', async () => {
  const shiftId = reading()._id
  await street.cloud().clock.set(startPlus(5))
  const code = await codeOf(shiftId)
  await street.cloud().clock.advance(61_000)
  expect(await refusedAs('checkIn', { shiftId, code }, 'BAD_REQUEST')).toContain('过期')
  const fresh = await codeOf(shiftId)
  await street.cloud().clock.advance(25_000)
  await street.as(LI).get('attendance', 'checkIn', { shiftId, code: fresh })
})

test('a second check-in is refused even with a good code', async () => {
  const shiftId = reading()._id
  await refusedAs('checkIn', { shiftId, code: await codeOf(shiftId) }, 'CONFLICT')
})

test('check-out with an expired code, without check-in, or long after the end is refused', async () => {
  const shiftId = reading()._id
  const code = await codeOf(shiftId)
  await refusedAs('checkOut', { shiftId, code }, 'CONFLICT', 'demo-neighbour-3')
  await street.at(60)
  expect(await refusedAs('checkOut', { shiftId, code }, 'BAD_REQUEST')).toMatch(/过期|不对/)
  await street.at(2 * 60 + 20 + 121)
  await refusedAs('checkOut', { shiftId, code }, 'CONFLICT')
  expect(await zhao().refused('attendance', 'code', { shiftId })).toBe('CONFLICT')
})

test('it is too early an hour and a minute before, and too late after the end', async () => {
  await street.at(0)
  const startsAt = startPlus(62)
  const post = { title: '搬书', detail: '帮忙', venueId: 'wutong-reading', pointsPerHour: 0 }
  const shifts = [{ startsAt, endsAt: startPlus(92), capacity: 1 }]
  const { shiftIds } = await zhao().get('post', 'publish', { ...post, shifts })
  const [shiftId = ''] = shiftIds
  await street.as(LI).get('post', 'claim', { shiftId })
  await refusedAs('checkIn', { shiftId, code: await codeOf(shiftId) }, 'CONFLICT')
  await street.at(93)
  await refusedAs('checkIn', { shiftId, code: await codeOf(shiftId) }, 'CONFLICT')
})
