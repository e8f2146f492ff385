/** Design invariant 2: what a community pays out never goes beyond its budget, whatever happens at once. */
import { budgets, serviceRecords } from '@cloud/ledger/collections'
import { shifts } from '@cloud/post/collections'
import { unpromised, whole } from './support/budget'
import { tally } from './support/crowd'
import { publishShift, toldTo } from './support/posts'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const DAYS = 24 * 60
const setLeft = (points: number, _id = 'wutong') => budgets.updateIf({ _id }, { left: points })
const promised = async (shiftId: string) => (await shifts.get(shiftId))?.promised
/** Who was paid for a shift, and what. */
const paidFor = async (shiftId: string, ...who: string[]) =>
  (await serviceRecords.getMany(who.map(id => `shift:${shiftId}:${id}`))).map(one => one.points)

/** An hour at 20 points for two people: 40 points. */
const words = { title: '帮厨', detail: '洗菜切菜。', venueId: 'wutong-meal', pointsPerHour: 20 }
const hour = (startsIn: number, capacity = 2) => ({
  startsAt: startPlus(startsIn),
  endsAt: startPlus(startsIn + 60),
  capacity,
})
const publish = (startsIn: number) => zhao().ask('post', 'publish', { ...words, shifts: [hour(startsIn)] })

test('of ten posts published at once only those are that the budget covers', async () => {
  await setLeft(130)
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => publish(600 + n)))
  expect(tally(answers)).toEqual({ ok: 3, CONFLICT: 7 })
  expect(await unpromised()).toBe(10)
})

test('a shift that is made larger or longer promises the difference, once; made smaller it gives it back', async () => {
  await setLeft(1000)
  const { shiftId } = await publishShift(street, 800, 2)
  expect(await unpromised()).toBe(960)
  await Promise.all([4, 4, 4].map(capacity => zhao().ask('post', 'editShift', { shiftId, capacity })))
  expect([await promised(shiftId), await unpromised()]).toEqual([80, 920])
  await zhao().get('post', 'editShift', { shiftId, endsAt: startPlus(800 + 120) })
  expect([await promised(shiftId), await unpromised()]).toEqual([160, 840])
  await zhao().get('post', 'editShift', { shiftId, capacity: 1 })
  expect([await promised(shiftId), await unpromised()]).toEqual([40, 960])
  await setLeft(39)
  expect(await zhao().refused('post', 'editShift', { shiftId, capacity: 2 })).toBe('CONFLICT')
  expect([await promised(shiftId), await unpromised()]).toEqual([40, 39])
})

test('a cancelled shift gives its points back, but for those who had checked in', async () => {
  await setLeft(1000)
  const budget = await whole()
  const { shiftId } = await publishShift(street, 20, 3)
  for (const who of ['demo-member-li', 'demo-neighbour-5'])
    await street.as(who).get('post', 'claim', { shiftId })
  const { code } = await zhao().get('attendance', 'code', { shiftId })
  await street.as('demo-member-li').get('attendance', 'checkIn', { shiftId, code })
  await zhao().get('post', 'cancelShift', { shiftId, reason: '停电' })
  await street.at(2)
  expect([await promised(shiftId), await whole()]).toEqual([20, budget])
})

test('long after a shift what nobody earned goes back, and no more can be paid for it', async () => {
  await setLeft(1000)
  const budget = await whole()
  const { shiftId } = await publishShift(street, 120, 5)
  await street.as('demo-neighbour-5').get('post', 'claim', { shiftId })
  await street.as('demo-neighbour-4').get('post', 'claim', { shiftId })
  await street.at(185)
  const entry = { shiftId, from: startPlus(120), to: startPlus(180), reason: '到岗，手机没电' }
  await zhao().get('attendance', 'enter', { ...entry, personId: 'demo-neighbour-5' })
  await street.at(30 * DAYS)
  expect([await promised(shiftId), await whole()]).toEqual([100, budget])
  await street.at(63 * DAYS)
  expect([await promised(shiftId), await whole()]).toEqual([20, budget])
  expect(await paidFor(shiftId, 'demo-neighbour-5', 'demo-neighbour-4')).toEqual([20])
  expect((await shifts.get(shiftId))?.settlesAt).toBeUndefined()
})

test('a series that the budget no longer covers stops, says so, and goes on when it does', async () => {
  const sun = street.as('demo-secretary-sun')
  const from = startPlus(64 * DAYS)
  const recurrence = {
    rule: 'FREQ=DAILY',
    startsAt: from,
    endsAt: startPlus(64 * DAYS + 60),
    capacity: 2,
    except: [],
  }
  const { postId } = await sun.get('post', 'publish', { ...words, venueId: 'huaiyin-centre', recurrence })
  const made = async () =>
    (await shifts.find({ where: { postId }, orderBy: [['sortKey', 'asc']], limit: 500 })).length
  const first = await made()
  await setLeft(0, 'huaiyin')
  await street.at(66 * DAYS)
  expect(await made()).toBe(first)
  expect((await toldTo(street, 'demo-secretary-sun'))[0]).toContain('额度不够')
  await setLeft(1000, 'huaiyin')
  await street.at(67 * DAYS + 5)
  expect(await made()).toBeGreaterThan(first)
  expect(await unpromised('huaiyin')).toBe(1000 - ((await made()) - first) * 40)
})
