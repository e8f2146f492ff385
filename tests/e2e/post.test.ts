import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const POST = '路口文明劝导（东门）'

test('a post that comes every week is claimed, checked in to and out of, and certified', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  await publish(zhao)
  await zhao.snap('post-secretary')

  const li = await street.person('demo-member-li')
  await li.tab('我的')
  await li.sees(/本月已服务 \d+ 次/)
  const before = await monthly(li)
  await li.tab('首页')
  await li.follow(/^领个岗位/)
  await li.sees(POST)
  await li.snap('post-list')
  await li.follow(new RegExp(`^${POST}`))
  await li.sees('今天 10:00–12:00')
  await li.sees('12月2日 周三 10:00–12:00')
  await li.sees('每周三 10:00–12:00，至另行通知')
  await li.snap('post-detail')
  await li.tap('认领')
  await li.follow('去签到')
  await li.snap('check-in')

  await zhao.follow('打开签到码')
  await zhao.sees('秒后换新码')
  await zhao.snap('check-in-code')
  // The code may change between the two looks: then they look once more.
  const scanned = async () => (await zhao.scan()).replace(/^linli:[0-9a-f]{32}:/, '')
  const looks = [
    [await scanned(), await digits(zhao)],
    [await scanned(), await digits(zhao)],
  ]
  expect(looks.some(([scan, words]) => scan === words)).toBe(true)
  await li.type('6 位签到码', wrong(await digits(zhao)))
  await li.sees('签到码不对，请核对是不是这个时段的屏幕')
  await li.page.getByText('知道了').click()
  await li.type('6 位签到码', await digits(zhao))
  await li.sees('签到成功')
  await li.snap('check-in-done')
  await zhao.sees(/^已到 1 人/)

  await street.pass(130)
  await li.tap('好的')
  await li.seesNot('签到成功')
  await li.follow('去签退')
  const code = await digits(zhao)
  await zhao.page.waitForFunction(old => document.querySelector('.code-digits')?.textContent !== old, code, {
    timeout: 70_000,
  })
  await li.type('6 位签到码', await digits(zhao))
  // The clock has run on meanwhile, by what a slow machine took.
  await li.sees(/现在签退只记 1 小时 3\d 分钟/)
  await li.page.getByText('现在签退', { exact: true }).click()
  await li.sees('签退成功')
  await li.sees(/服务 1 小时 3\d 分钟，得 3\d 积分/)

  await li.tap('好的')
  await li.backTo('领个岗位')
  await li.tab('我的')
  await li.sees(`本月已服务 ${before + 1} 次`)
  await li.follow(/^服务达标情况/)
  await li.sees(POST)
  await li.snap('standing')
  await li.backTo('打卡证明')
  await li.follow(/^打卡证明/)
  // On a busy machine a tap on a page that still slides in is lost.
  await li.sees('我的证明')
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
  await zhao.follow(/^发布服务岗位/)
  await zhao.type('岗位名称', POST)
  await zhao.type('岗位说明', '早高峰在东门路口提醒行人看灯过马路，戴红袖章。')
  await zhao.tap(/梧桐社区党群服务中心/)
  await zhao.tap('每周')
  await zhao.sees('每周三 10:00–12:00，至另行通知')
  await zhao.sees(/先发布这 8 个时段/)
  await zhao.snap('post-publish')
  await zhao.tap('发布岗位')
  await zhao.sees('今天 10:00–12:00')
}

test('a place that is given up is offered to who waits, and taken; then the shift is called off', async () => {
  const title = '冬至包饺子'
  const zhao = await street.person('demo-secretary-zhao')
  await zhao.page.goto(zhao.page.url().replace(/#.*$/, '#/features/post/pages/publish/index'))
  await zhao.type('岗位名称', title)
  await zhao.type('岗位说明', '和面、擀皮、包饺子，送给独居老人。')
  await zhao.tap(/梧桐里活动室/)
  await zhao.type('需要几个人', '1')
  await zhao.tap('发布岗位')
  await zhao.sees('打开签到码')

  const wang = await street.person('demo-resident-wang')
  await open(wang, title)
  await wang.tap('认领')
  await wang.sees('去签到')
  const li = await street.person('demo-member-li')
  await open(li, title)
  await li.tap('候补')
  await li.sees(/您排在第 1 位，有空位会通知您/)
  await li.snap('waitlist-waiting')

  await wang.tap('我来不了')
  await wang.type('说说原因', '要带孙子看病')
  await wang.tap('取消这次认领')
  await wang.sees(/1 人候补/)
  await street.pass(2)
  await li.backTo('领个岗位')
  await li.sees(/有空位了，请在 今天 \d\d:\d\d 前确认/)
  await li.snap('waitlist-home')
  await li.follow('去确认')
  await li.sees(/有空位了/)
  await li.snap('waitlist-offer')
  await li.tap('我来')
  await li.sees('去签到')

  await zhao.follow('改时间、取消时段')
  await zhao.sees('接下来的时段')
  await zhao.snap('post-manage')
  await zhao.tap('修改')
  await zhao.sees('只改这一次')
  await zhao.snap('post-edit')
  await zhao.page.mouse.click(195, 60)
  await zhao.tap('取消时段')
  await zhao.type('取消的原因', '活动室停电')
  await zhao.tap('取消时段并通知大家')
  await zhao.sees(/社区已取消：活动室停电/)
  await street.pass(2)
  await li.backTo('领个岗位')
  await li.tab('我的')
  await li.follow(/^我的岗位/)
  await li.sees('社区已取消')
  await li.sees(/活动室停电/)
  await li.snap('shifts-mine')
  for (const person of [zhao, wang, li]) expect(person.complaints).toEqual([])
})

async function open(person: Person, title: string) {
  await person.page.goto(person.page.url().replace(/#.*$/, '#/pages/home/index'))
  await person.follow(/^领个岗位/)
  await person.follow(new RegExp(`^${title}`))
}

const digits = async (person: Person) => (await person.textOf(/^\d{3} \d{3}$/)).replace(/\D/g, '')
const wrong = (code: string) => code.replace(/\d/g, digit => String((Number(digit) + 1) % 10))
const monthly = async (person: Person) =>
  Number(/本月已服务 (\d+) 次/.exec(await person.textOf(/本月已服务 \d+ 次/))?.[1])
