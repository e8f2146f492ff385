import type { Person } from './support/person'
import { claimPost, publishPost } from './support/shift'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const POST = '路口文明劝导（西门）'

test('a card checks somebody in; a no-show is objected to and corrected', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  await publishPost(zhao, POST, /梧桐社区党群服务中心/, '今天 10:00–12:00')
  const wang = await street.person('demo-resident-wang')
  const li = await street.person('demo-member-li')
  for (const person of [wang, li]) await claimPost(person, POST)

  await street.pass(45)
  await zhao.follow('打开签到码')
  await zhao.sees('已到 0 人，共 2 人认领')
  await zhao.tap('打开')
  await zhao.sees('没有认领的居民也能用签到码签到')
  await zhao.snap('attendance-screen')
  await zhao.follow('看名单，登记出勤')
  await zhao.sees('王桂兰')
  await zhao.snap('attendance-roster')
  await zhao.follow(/^王桂兰/)
  await zhao.tap('凭服务卡签到')
  // A code holds half a minute: it is read when it is wanted.
  await zhao.type('6 位服务卡码', await showCard(wang))
  await zhao.sees('已签到')
  await zhao.sees(/（服务卡）/)
  await zhao.snap('attendance-record-card')
  await back(zhao)

  await street.pass(20)
  await zhao.follow(/^李明/)
  await zhao.tap('更多')
  await zhao.snap('attendance-actions')
  await zhao.page.getByText('记为未到岗', { exact: true }).click()
  await zhao.page.getByText('确定', { exact: true }).click()
  // The words of the mark stand in the question, too.
  await zhao.sees('登记人')

  await street.pass(120)
  await openRecord(li)
  await li.sees(/赵敏/)
  await li.tap('我有异议')
  await li.type('说说情况', '我到了，手机摔坏了，请问门卫老陈')
  await li.snap('attendance-appeal')
  await li.tap('请社区核实')
  await li.sees('等社区答复')

  await zhao.backTo('工作台')
  await zhao.follow(/^工作台/)
  await zhao.sees(/^出勤异议/)
  await zhao.snap('attendance-desk')
  await zhao.follow(new RegExp(`^李明，${POST}`))
  await zhao.tap('答复异议')
  await zhao.tap('到了，按实际时间计')
  await zhao.type('答复', '问过门卫，他全程在')
  await zhao.snap('attendance-answer')
  await zhao.tap('确认答复')
  await zhao.sees('已完成')
  await zhao.sees(/（社区登记）/)

  await li.page.reload()
  await li.sees('已采纳')
  await li.sees(/2 小时，40 积分/)
  await li.snap('attendance-corrected')
  for (const person of [zhao, wang, li]) expect(person.complaints).toEqual([])
})

/** Opens the own card and reads its digits. */
async function showCard(person: Person) {
  await person.backTo('领个岗位')
  await person.tab('我的')
  await person.follow(/^服务卡/)
  await person.sees('王桂兰的服务卡')
  const digits = (await person.textOf(/^\d{3} \d{3}$/)).replace(/\D/g, '')
  await person.snap('attendance-card')
  return digits
}

async function openRecord(person: Person) {
  await person.backTo('领个岗位')
  await person.tab('我的')
  await person.follow(/^我的岗位/)
  await person.tap('以前的')
  await person.follow('看出勤记录')
  await person.sees('未到岗')
}

async function back(person: Person) {
  await person.page.goBack()
  await person.sees('李明')
}
