import { streets } from '@cloud/kit/street'
import { transact } from '@cloud/kit/transaction'
import { demoStreet } from './support/street'
import { everythingTold } from './support/told'
import { members, serve } from './support/unit'

const street = demoStreet()
const MANY = 430
const reminded = async () =>
  (await everythingTold())
    .filter(message => message.page === 'features/attendance/pages/standing/index')
    .map(message => message.to)
const run = () =>
  street.cloud().api('timers/run', { functionName: 'attendance', triggerName: 'remindStanding' })

test('on the 25th each in-service member without a service this month is told, once', async () => {
  const ids = await members('factory', MANY)
  await street.cloud().clock.set('2026-11-24T12:00:00+08:00')
  const [served = '', servedLastMonth = '', exempt = ''] = ids
  await serve(served, '2026-11-24T23:59:59+08:00')
  await serve(servedLastMonth, '2026-10-31T23:59:59+08:00')
  const away = { from: '2026-11', to: '2026-11', kind: 'illness', reason: '住院', personId: exempt } as const
  await street.as('demo-secretary-zhao').get('attendance', 'applyExemption', away)
  await street.cloud().clock.set('2026-11-25T10:01:00+08:00')
  expect((await reminded()).length).toBeLessThan(250)
  await Promise.all([run(), run()])
  await street.cloud().clock.set('2026-11-25T12:10:00+08:00')
  const told = await reminded()
  expect(new Set(told).size).toBe(told.length)
  expect(told.filter(id => id.startsWith('factory')).sort()).toEqual(
    ids.filter(id => id !== served && id !== exempt),
  )
  // Served this month in the demo, floating, or no member at all.
  for (const id of ['demo-member-li', 'demo-neighbour-6', 'demo-resident-wang'])
    expect(told).not.toContain(id)
  await run()
  expect(await reminded()).toHaveLength(told.length)
})

test('a street that wants no reminders sends none', async () => {
  const before = await reminded()
  await transact(async tx => {
    const found = await tx.get(streets, 'qingxi')
    if (found) await tx.update(streets, 'qingxi', { standing: { ...found.standing, remind: false } })
  })
  await street.cloud().clock.set('2026-12-25T09:59:00+08:00')
  await street.cloud().clock.set('2026-12-25T12:00:00+08:00')
  expect(await reminded()).toHaveLength(before.length)
})
