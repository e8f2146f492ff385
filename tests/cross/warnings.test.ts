/** Warnings: raised once, closed when the cause is gone, told once a morning. */
import { streets } from '@cloud/kit/street'
import { publishShift } from './support/posts'
import { runTimer } from './support/recount'
import { days, demoStreet, minutes, START } from './support/street'
import { everythingTold } from './support/told'

// Weeks pass, and every timer with them.

const street = demoStreet()
const ZHAO = 'demo-secretary-zhao'
const SUN = 'demo-secretary-sun'
const LI = 'demo-member-li'
const WANG = 'demo-resident-wang'
const HOUR = 60

const openOf = async (kind: string) => {
  const { warnings } = await street.as(ZHAO).get('report', 'desk', { communityId: 'wutong' })
  return warnings.items.filter(one => one.kind === kind)
}
const subjectsOf = async (kind: string) => (await openOf(kind)).map(one => one.subjectId)
const warnTwice = () => Promise.all([runTimer(street, 'warn'), runTimer(street, 'warn')])

test('a shift that nobody has taken is pointed out a day before, once, until somebody takes it', async () => {
  const near = await publishShift(street, 20 * HOUR, 2)
  const far = await publishShift(street, 30 * HOUR, 2)
  await warnTwice()
  const raised = await subjectsOf('shiftEmpty')
  expect(raised.filter(id => id === near.shiftId)).toHaveLength(1)
  expect(raised).not.toContain(far.shiftId)
  await street.as(LI).get('post', 'claim', { shiftId: near.shiftId })
  await warnTwice()
  expect(await subjectsOf('shiftEmpty')).not.toContain(near.shiftId)
  await street.as(LI).get('post', 'cancelClaim', { shiftId: near.shiftId, reason: '临时有事' })
  await warnTwice()
  expect((await subjectsOf('shiftEmpty')).filter(id => id === near.shiftId)).toHaveLength(1)
})

const isOfToday = (at: Date) => at >= new Date(START)

test('one message a morning to each secretary, however many warnings and timers there are', async () => {
  await Promise.all(Array.from({ length: 4 }, () => runTimer(street, 'digest')))
  // The street was told yesterday morning, too.
  const sent = (await everythingTold()).filter(one => one.what === '社区预警' && isOfToday(one.at))
  const offices = sent.map(({ to }) => to)
  expect(offices).toContain('secretary:wutong')
  expect(offices).toEqual([...new Set(offices)])
  for (const [who, times] of [...[ZHAO, SUN].map(one => [one, 1] as const), [WANG, 0] as const]) {
    const { items } = await street.as(who).get('inbox', 'list', {})
    const own = items
      .filter(one => one.what === '社区预警' && isOfToday(new Date(one.at)))
      .map(({ page }) => page)
    expect(own.length).toBeLessThanOrEqual(times)
    if (who === ZHAO) expect(own).toEqual(['features/desk/pages/home/index'])
  }
})

test('a wish that waits for more than two weeks is pointed out until somebody takes it on', async () => {
  const words = { title: '修一把椅子', detail: '腿松了。', category: '家电维修' }
  const { wishId } = await street.as(WANG).get('wish', 'post', words)
  await street.as(ZHAO).get('wish', 'review', { wishId, approve: true })
  await street.at((days(13) + minutes(1)) / minutes(1))
  await runTimer(street, 'warn')
  expect(await subjectsOf('wishOld')).not.toContain(wishId)
  await street.at((days(15) + minutes(1)) / minutes(1))
  await warnTwice()
  expect((await subjectsOf('wishOld')).filter(id => id === wishId)).toHaveLength(1)
  await street.as(LI).get('wish', 'claim', { wishId })
  await warnTwice()
  expect(await subjectsOf('wishOld')).not.toContain(wishId)
})

test('from the 25th on a unit is pointed out of whose members too few have served; a new month begins without', async () => {
  // Fifteen days after START it is December: to its 24th, then to the 26th, which is a Saturday.
  const toDay = (date: string) => street.cloud().clock.set(`${date}T12:00:00+08:00`)
  await toDay('2026-12-24')
  await runTimer(street, 'sweepUnits')
  expect(await openOf('unitBehind')).toEqual([])
  await toDay('2026-12-26')
  await runTimer(street, 'sweepUnits')
  const behind = await openOf('unitBehind')
  expect(behind.map(({ note }) => note)).toContainEqual(expect.stringMatching(/^\d+ \/ \d+ 人达标$/))
  await toDay('2027-01-01')
  await runTimer(street, 'warn')
  expect(await openOf('unitBehind')).toEqual([])
})

test('the thresholds are the street’s', async () => {
  const now = Date.parse('2027-01-01T12:00:00+08:00')
  const startsIn = (now - Date.parse(START)) / minutes(1) + 40 * HOUR
  const { shiftId } = await publishShift(street, startsIn, 2)
  await runTimer(street, 'warn')
  expect(await subjectsOf('shiftEmpty')).not.toContain(shiftId)
  const values = { 'warning.shiftHours': 48 }
  await street.as('demo-admin').get('admin', 'saveSettings', { values, reason: '早一点知道' })
  expect((await streets.get('qingxi'))?.warning.shiftHours).toBe(48)
  await runTimer(street, 'warn')
  expect(await subjectsOf('shiftEmpty')).toContain(shiftId)
})
