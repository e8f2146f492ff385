import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const POST = '路口文明劝导（东门）'

test('a post with two shifts is claimed, checked in to and out of, and certified', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  await publish(zhao)
  await zhao.snap('post-secretary')

  const li = await street.person('demo-member-li')
  await li.tab('我的')
  await li.sees(/本月已服务 \d+ 次/)
  const before = await monthly(li)
  await li.tab('首页')
  await li.follow(/^领个岗位/)
  await li.follow(new RegExp(`^${POST}`))
  await li.sees('今天 10:00–12:00')
  await li.sees('明天 10:00–12:00')
  await li.snap('post-detail')
  await li.tap('认领')
  await li.follow('去签到')
  await li.snap('check-in')

  await zhao.follow('打开签到码')
  await zhao.sees('秒后换新码')
  await zhao.snap('check-in-code')
  expect(await zhao.scan()).toMatch(new RegExp(`^linli:[0-9a-f]{32}:${await digits(zhao)}$`))
  await li.type('6 位签到码', wrong(await digits(zhao)))
  await li.sees('签到码不对，请核对是不是这个时段的屏幕')
  await li.page.getByText('知道了').click()
  await li.type('6 位签到码', await digits(zhao))
  await li.sees('签到成功')
  await li.snap('check-in-done')
  await zhao.sees(/^已到 1 人/)

  await street.pass(130)
  await li.tap('好的')
  await li.follow('去签退')
  const code = await digits(zhao)
  await zhao.page.waitForFunction(old => document.querySelector('.live-digits')?.textContent !== old, code)
  await li.type('6 位签到码', await digits(zhao))
  await li.sees(/现在签退只记 1 小时 30 分钟/)
  await li.page.getByText('现在签退', { exact: true }).click()
  await li.sees('签退成功')
  await li.sees(/服务 1 小时 30 分钟，得 30 分/)

  await li.tap('好的')
  await li.backTo('领个岗位')
  await li.tab('我的')
  await li.sees(`本月已服务 ${before + 1} 次`)
  await li.follow(/^服务达标情况/)
  await li.sees(POST)
  await li.snap('standing')
  await li.backTo('打卡证明')
  await li.follow(/^打卡证明/)
  // The page has slid in and read its list: on a busy machine an earlier tap is lost.
  await li.sees('我的证明')
  await li.page.waitForLoadState('networkidle')
  await li.tap('开一张证明')
  await li.sees(/^LN20261125-/)
  await li.snap('certificate')
  const certificateNo = await li.textOf(/^LN20261125-/)

  const zhou = await street.person('demo-liaison-zhou')
  await zhou.tab('我的')
  await zhou.follow(/^核验证明/)
  await zhou.type('证明编号', certificateNo)
  await zhou.tap('查一查')
  await zhou.sees('真实有效')
  await zhou.sees('李明')
  await zhou.sees('区图书馆')
  await zhou.snap('verify')
  for (const person of [zhao, li, zhou]) expect(person.complaints).toEqual([])
})

async function publish(zhao: Person) {
  await zhao.tab('我的')
  await zhao.follow(/^工作台/)
  await zhao.follow('发布服务岗位')
  await zhao.type('岗位名称', POST)
  await zhao.type('岗位说明', '早高峰在东门路口提醒行人看灯过马路，戴红袖章。')
  await zhao.tap(/梧桐社区党群服务中心/)
  await zhao.tap('再加一个时段')
  await zhao.snap('post-publish')
  await zhao.tap('发布岗位')
  await zhao.sees('今天 10:00–12:00')
}

const digits = async (person: Person) => (await person.textOf(/^\d{3} \d{3}$/)).replace(/\D/g, '')
const wrong = (code: string) => code.replace(/\d/g, digit => String((Number(digit) + 1) % 10))
const monthly = async (person: Person) =>
  Number(/本月已服务 (\d+) 次/.exec(await person.textOf(/本月已服务 \d+ 次/))?.[1])
