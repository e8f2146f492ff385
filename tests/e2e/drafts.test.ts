import { z } from 'zod'
import { localCloud } from '../weapp/cloud'
import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const TITLE = '想请人修一修楼道的灯'
const DETAIL = '三单元二楼，晚上上楼看不清。'
const RESTORED = /已恢复上次没写完的内容/

const typedIn = (person: Person, label: string) =>
  person.page.getByRole('textbox', { name: label, exact: true }).first().inputValue()

/** Until the phone has kept these words: it does so a moment after the last key. */
const kept = (person: Person, words: string) =>
  person.page.waitForFunction(text => JSON.stringify({ ...localStorage }).includes(text), words)

const place = z.looseObject({ kind: z.string(), name: z.string(), hours: z.array(z.unknown()) })
const places = z.object({ data: z.object({ items: z.array(place) }) })

/** The secretary's other phone gives the station another address. */
async function moveStation(address: string) {
  const call = localCloud(street.url, 'demo-secretary-zhao')
  const { items } = places.parse(await call('shop', { path: 'myPlaces' })).data
  const { name, hours } = items.find(({ kind }) => kind === 'station') ?? {}
  const input = { communityId: 'wutong', name, address, hours, status: 'open' }
  expect(await call('shop', { path: 'saveStation', input })).toMatchObject({ ok: true })
}

const become = async (person: Person, id: string) => {
  const loaded = person.page.waitForEvent('load')
  await person.page.locator('#demo-person').filter({ visible: true }).selectOption(id)
  await loaded
  await person.follow(/^许个心愿/)
}

test('a wish survives a killed app, is nobody else’s, can be thrown away, and is gone once it is sent', async () => {
  const wang = await street.person('demo-resident-wang')
  await wang.follow(/^许个心愿/)
  await wang.type('一句话说说您的心愿', TITLE)
  await wang.type('再说详细些', DETAIL)
  await wang.tap('公共设施')
  await wang.type('电话', '13912345678')
  await kept(wang, DETAIL)
  expect(await wang.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('13912345678')

  const app = await wang.killed()
  await app.start()
  await wang.sees(RESTORED)
  await wang.snap('draft-restored')
  expect(await typedIn(wang, '一句话说说您的心愿')).toBe(TITLE)
  expect(await typedIn(wang, '再说详细些')).toBe(DETAIL)
  expect(await typedIn(wang, '电话')).toBe('')

  await become(wang, 'demo-member-li')
  await wang.sees('一句话说说您的心愿')
  expect(await typedIn(wang, '一句话说说您的心愿')).toBe('')
  await wang.seesNot(RESTORED)

  await become(wang, 'demo-resident-wang')
  await wang.sees(RESTORED)
  await wang.tap('清空')
  await wang.sees('已清空')
  expect(await typedIn(wang, '一句话说说您的心愿')).toBe('')
  await wang.tap('撤销')
  expect(await typedIn(wang, '一句话说说您的心愿')).toBe(TITLE)

  await wang.tap('提交心愿')
  await wang.sees('待审核')
  expect(await wang.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(TITLE)
  await wang.page.goto(`${street.url}/?again#/features/wish/pages/post/index`)
  await wang.sees('一句话说说您的心愿')
  expect(await typedIn(wang, '一句话说说您的心愿')).toBe('')
  await wang.seesNot(RESTORED)
  expect(wang.complaints).toEqual([])
})

const stored = (person: Person) => person.page.evaluate(() => JSON.stringify({ ...localStorage }))

test('a new rule survives a killed app, and is gone once it is saved', async () => {
  const he = await street.person('demo-admin')
  await he.page.goto(`${street.url}/?rule#/features/points/pages/rules/index`)
  await he.tap('拟定新规则')
  await he.type('岗位每小时积分', '25')
  await kept(he, 'points.rule')
  await (await he.killed()).start()
  await he.tap('拟定新规则')
  await he.sees(RESTORED)
  expect(await typedIn(he, '岗位每小时积分')).toBe('25')
  await he.snap('draft-rule')
  await he.tap('保存新规则')
  await he.type('改动的原因', '街道会议定的')
  await he.tap(/起生效$/)
  await he.sees('第 3 版')
  expect(await stored(he)).not.toContain('points.rule')
  await he.tap('拟定新规则')
  await he.sees('从哪天起')
  await he.seesNot(RESTORED)
  expect(he.complaints).toEqual([])
})

test('what is changed of a station survives a killed app, but not a change by somebody else', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  const page = (visit: string) => `${street.url}/?${visit}#/features/shop/pages/place/index`
  await zhao.page.goto(page('first'))
  await zhao.type('地址', '梧桐路 8 号')
  await kept(zhao, '梧桐路 8 号')
  await (await zhao.killed()).start()
  await zhao.sees(RESTORED)
  expect(await typedIn(zhao, '地址')).toBe('梧桐路 8 号')
  await zhao.tap('保存')
  await zhao.page.waitForURL(url => !url.hash.includes('shop/pages/place'))
  expect(await stored(zhao)).not.toContain('shop.place')

  await zhao.page.goto(page('second'))
  await zhao.type('时间说明（可以不填）', '周日请先打电话')
  await kept(zhao, '周日请先打电话')
  const app = await zhao.killed()
  await moveStation('梧桐路 10 号')
  await app.start()
  await zhao.sees('地址')
  expect(await typedIn(zhao, '地址')).toBe('梧桐路 10 号')
  expect(await typedIn(zhao, '时间说明（可以不填）')).toBe('')
  await zhao.seesNot(RESTORED)
  expect(await stored(zhao)).not.toContain('周日请先打电话')
  expect(zhao.complaints).toEqual([])
})

test('a draft of more than a week is not brought back', async () => {
  const chen = await street.person('demo-member-chen')
  await chen.follow(/^许个心愿/)
  await chen.type('一句话说说您的心愿', TITLE)
  await kept(chen, TITLE)
  const where = chen.page.url()
  await street.pass(6 * 24 * 60)
  await chen.page.goto(where)
  await chen.page.reload()
  await chen.sees(RESTORED)
  await street.pass(24 * 60 + 5)
  await chen.page.reload()
  await chen.sees('一句话说说您的心愿')
  expect(await typedIn(chen, '一句话说说您的心愿')).toBe('')
  expect(await chen.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(TITLE)
})

test('the words of a sheet survive a killed app and a lost network, and are gone once they are sent', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  const REASON = '请让单位先开介绍信，再来报到'
  await zhao.page.goto(`${street.url}/?desk#/features/desk/pages/home/index`)
  await zhao.tapIn('吴小燕', '退回')
  await zhao.type('退回的原因', REASON)
  await kept(zhao, REASON)
  await (await zhao.killed()).start()
  await zhao.tapIn('吴小燕', '退回')
  await zhao.sees(RESTORED)
  expect(await typedIn(zhao, '退回的原因')).toBe(REASON)
  await zhao.snap('draft-sheet')

  await zhao.page.route('**/functions/people', route =>
    route.request().postDataJSON().path === 'reviewReportIn' ? route.abort() : route.continue(),
  )
  await zhao.tap('退回')
  await zhao.agree('知道了')
  expect(await typedIn(zhao, '退回的原因')).toBe(REASON)
  expect(await stored(zhao)).toContain(REASON)

  await zhao.page.unroute('**/functions/people')
  await zhao.tap('退回')
  await zhao.seesNot('退回报到申请')
  await zhao.page.waitForFunction(text => !JSON.stringify({ ...localStorage }).includes(text), REASON)
})
