import { Held, loseAnswers } from './support/link'
import type { Person } from './support/person'
import { claimPost, publishPost } from './support/shift'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const POST = '路口文明劝导（西门）'
const OTHER = '路口文明劝导（东门）'
/** The shift of the form as it comes: from the next full hour. */
const WHEN = /^今天 \d\d:00–\d\d:00/
const setOffline = (person: Person, on: boolean) => person.page.context().setOffline(on)

/** What a browser writes to its console when a request finds no network is no complaint of the app. */
const complaints = (person: Person) =>
  person.complaints.filter(words => !/ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)/.test(words))

test('a check-in without a network is kept, survives a killed app, arrives later, and the roster says so', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  await publishPost(zhao, POST, /党群服务中心/, WHEN)
  const li = await street.person('demo-member-li')
  const wang = await street.person('demo-resident-wang')
  for (const person of [li, wang]) await claimPost(person, POST)

  // 10:05, five minutes after the start.
  await street.pass(45)
  await zhao.follow('打开签到码')
  const code = (await zhao.textOf(/^\d{3} \d{3}$/)).replace(/\D/g, '')
  for (const person of [li, wang]) {
    await person.follow('去签到')
    await person.sees('签到规则')
  }
  await setOffline(li, true)
  await li.type('6 位签到码', code)
  await li.sees(/^已记下 10:0\d 的签到$/)
  await li.sees(/还没有签到成功/)
  await li.snap('check-in-kept')
  // Who has left the page before it is known that nothing got through loses nothing.
  const held = await Held.of(wang.page, 'checkIn')
  await wang.type('6 位签到码', code === '123456' ? '654321' : '123456')
  await held.waiting()
  await wang.page.goBack()
  await wang.backTo('领个岗位')
  await setOffline(wang, true)
  await held.lose()
  await wang.sees(/网络恢复后自动补交/)

  await street.pass(25)
  const app = await li.killed()
  await zhao.sees('已到 0 人，共 2 人认领')
  await wang.snap('check-in-kept-home')

  await setOffline(wang, false)
  await wang.sees(/的签到没有办成：签到码不对/)
  await wang.snap('check-in-refused-home')
  await wang.tap('知道了')
  await wang.seesNot(/没有办成/)

  await setOffline(li, false)
  await app.start(street.url)
  await li.sees(/签到已补交：10:0\d 到岗/)
  await li.snap('check-in-settled-home')
  await li.tap('知道了')
  await li.seesNot(/签到已补交/)

  await zhao.sees('已到 1 人，共 2 人认领')
  await zhao.follow('看名单，登记出勤')
  await zhao.sees(/离线签到 10:0\d，10:3\d 补交/)
  await zhao.snap('check-in-later-roster')
  await zhao.follow(/^李明/)
  await zhao.sees(/10:0\d（离线签到，10:3\d 补交）/)
  await zhao.snap('check-in-later-record')
  for (const person of [zhao, wang, li]) expect(complaints(person)).toEqual([])
})

test('a kept check-in comes to its end on its own screen, and can be thrown away', async () => {
  const chen = await street.person('demo-member-chen')
  const sun = await street.person('demo-secretary-sun')
  await publishPost(sun, POST, /党群服务中心/, WHEN)
  await claimPost(chen, POST)
  await street.pass(45)
  await sun.follow('打开签到码')
  await chen.follow('去签到')
  await chen.sees('签到规则')
  await setOffline(chen, true)
  await chen.type('6 位签到码', '000000')
  await chen.sees(/^已记下/)
  await chen.tap('不交这次签到')
  await chen.agree('丢掉')
  await chen.sees('签到规则')
  const code = (await sun.textOf(/^\d{3} \d{3}$/)).replace(/\D/g, '')
  await chen.type('6 位签到码', code)
  await chen.sees(/^已记下/)
  await setOffline(chen, false)
  await chen.sees('签到成功')
  await chen.sees(/离线签到，已补交/)
  await chen.snap('check-in-settled')
  await chen.tap('好的')
  await chen.seesNot('签到成功')
  await chen.follow('去签退')
  await chen.sees('确认签退')
  expect(complaints(chen)).toEqual([])
})

test('a wrong code is one wrong code, however many of the answers are lost', async () => {
  const wang = await street.person('demo-resident-wang')
  const zhao = await street.person('demo-secretary-zhao')
  for (const person of [zhao, wang]) await person.page.goto(`${street.url}/?again`)
  await publishPost(zhao, OTHER, /党群服务中心/, WHEN)
  await claimPost(wang, OTHER)
  await street.pass(45)
  await wang.follow('去签到')
  await wang.sees('签到规则')
  await wang.type('6 位签到码', '000000')
  await wang.sees(/签到码不对/)
  await wang.agree('知道了')
  const sent = await loseAnswers(wang.page, 'checkIn', 2)
  await wang.type('6 位签到码', '000001')
  await wang.sees(/的签到没有办成/)
  await wang.sees(/签到码不对/)
  await wang.seesNot(/码输错过多次/)
  const [first, ...again] = sent
  expect(first?.input.madeAt).toBeUndefined()
  expect(again).toHaveLength(2)
  expect(again[0]?.key).toMatch(/^[a-z0-9]{8,64}$/)
  expect(again[1]).toEqual(again[0])
  expect(complaints(wang)).toEqual([])
})
