/** 大字 on the compiled mini-program: a tap away, within the budgets of a screen, kept over a killed app, and undone. */
import { figuresSince, LAUNCH, mark, oversteps } from '../audit/figures'
import { openStage, type Stage } from '../smoke.settings'
import type { Person } from './person'
import { type Phone, phoneOf } from './phone'

const DOORS = ['许个心愿', '领个岗位', '点个服务', '扫码签到']
const TABS = ['首页', '服务', '我的']
const NEIGHBOURS = '邻居的心愿'

let stage: Stage
let phone: Phone
beforeAll(async () => {
  stage = await openStage()
  phone = phoneOf(stage, 'demo-resident-wang')
})
afterAll(async () => {
  await phone?.kill()
  await stage?.close()
})

/** The page of this tab is in large letters, and has its own tabs at the bottom. */
async function isLarge(person: Person, here: string) {
  await person.find('.screen-large')
  for (const tab of TABS) await person.find(tab === here ? `${tab}，您在这里` : tab, 0)
  expect(person.count('.tab')).toBe(TABS.length)
}

const doorsOf = (person: Person) => Promise.all(DOORS.map(name => person.find(new RegExp(`^${name}，`))))

test('large text is a tap away, fits, is there when the app is opened again, and goes by a tap', async () => {
  const wang = await phone.start()
  await wang.sees(NEIGHBOURS)
  expect(wang.count('.screen-large') + wang.count('.tab')).toBe(0)
  const before = mark(wang)
  await wang.tap('改用大字')
  await isLarge(wang, '首页')
  await wang.gone(NEIGHBOURS)
  expect(await doorsOf(wang)).toHaveLength(wang.count('.door'))
  expect(wang.callsOf('hideTabBar')).not.toHaveLength(0)
  expect(oversteps('list', figuresSince(wang, before))).toEqual([])

  const again = await phone.start()
  await again.find('改用标准字')
  await isLarge(again, '首页')
  expect(await doorsOf(again)).toHaveLength(again.count('.door'))
  expect(again.callsOf('hideTabBar')).not.toHaveLength(0)
  expect(oversteps('tab', figuresSince(again, LAUNCH))).toEqual([])
  for (const tab of ['服务', '我的', '首页']) {
    const since = mark(again)
    await again.tap(tab)
    await isLarge(again, tab)
    expect(oversteps('list', figuresSince(again, since))).toEqual([])
  }

  await again.tap('改用标准字')
  await again.gone('.screen-large')
  await again.gone('.tab')
  await again.sees(NEIGHBOURS)
  expect(again.callsOf('showTabBar')).not.toHaveLength(0)
  const last = await phone.start()
  await last.find('改用大字')
  expect(last.count('.screen-large')).toBe(0)
  for (const { errors, warnings } of [wang, again, last]) expect([errors, warnings]).toEqual([[], []])
})
