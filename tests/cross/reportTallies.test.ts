/** What the report says is what the journal says, however often and wherever its timer runs. */
import { forgetTallies, linesWithout, runTimer, tallied } from './support/recount'
import { expectRight } from './support/rightTallies'
import { demoStreet, START, startPlus } from './support/street'

const street = demoStreet()
const LI = 'demo-member-li'
const WANG = 'demo-resident-wang'
const ZHAO = 'demo-secretary-zhao'
test('the demo street is counted as a recount of all that is stored counts it', async () => {
  expect(await linesWithout()).toBe(0)
  await runTimer(street, 'project')
  await expectRight(new Date(START))
})

test('delivered many times at once, and told to count anew: the same', async () => {
  const before = [await tallied('wutong'), await tallied('qingxi')]
  await Promise.all(Array.from({ length: 6 }, () => runTimer(street, 'project')))
  expect([await tallied('wutong'), await tallied('qingxi')]).toEqual(before)
  await forgetTallies()
  await Promise.all(Array.from({ length: 4 }, () => runTimer(street, 'project')))
  expect([await tallied('wutong'), await tallied('qingxi')]).toEqual(before)
})

/** A wish from the first word to the confirmation. */
async function wishGranted(n: number) {
  const words = { title: `换灯泡${n}`, detail: '走廊里的灯。', category: '家电维修' }
  const { wishId } = await street.as(WANG).get('wish', 'post', words)
  await street.as(ZHAO).get('wish', 'review', { wishId, approve: true })
  await street.as(LI).get('wish', 'claim', { wishId })
  await street.as(LI).get('wish', 'fulfil', { wishId, note: '换好了' })
  await street.as(WANG).get('wish', 'confirm', { wishId, done: true, rating: 5 })
}

test('what happens while the timer runs is counted once, and not before it is settled', async () => {
  const before = await tallied('wutong')
  const runs = Array.from({ length: 8 }, () => runTimer(street, 'project'))
  await Promise.all([...Array.from({ length: 12 }, (_, n) => wishGranted(n)), ...runs])
  await runTimer(street, 'project')
  expect(await tallied('wutong')).toEqual(before)
  await street.at(30)
  await Promise.all([runTimer(street, 'project'), runTimer(street, 'project')])
  await expectRight(new Date(startPlus(30)))
  const after = await tallied('wutong')
  expect((after['2026-11']?.wishConfirmed ?? 0) - (before['2026-11']?.wishConfirmed ?? 0)).toBe(12)
})
