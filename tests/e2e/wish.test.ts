import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const WISH = '楼道的灯不亮了'

test('a wish goes from a resident over the secretary to a member and back, and is paid for', async () => {
  const wang = await street.person('demo-resident-wang')
  await wang.sees('教孩子骑自行车')
  await wang.snap('home-resident')
  await wang.follow(/^许个心愿/)
  await wang.type('一句话说说您的心愿', WISH)
  await wang.type('再说详细些', '三单元二楼，晚上上楼看不清，想请人看看。')
  await wang.tap('家里修修补补')
  await wang.snap('wish-post')
  await wang.tap('提交心愿')
  await wang.sees('待审核')
  await wang.sees('您自己')

  const zhao = await street.person('demo-secretary-zhao')
  await zhao.tab('我的')
  await zhao.follow(/^工作台/)
  await zhao.sees('近期岗位')
  await zhao.snap('desk')
  await zhao.follow(new RegExp(`^${WISH}`))
  await zhao.tap('通过这个心愿')
  await zhao.sees('待认领')

  const li = await street.person('demo-member-li')
  await li.tab('我的')
  const before = await figures(li)
  await li.tab('首页')
  await li.follow('看全部心愿')
  await li.follow(new RegExp(`^${WISH}`))
  await li.sees('王**')
  await li.tap('认领这个心愿')
  await li.sees('王桂兰')
  await li.tap('标记完成')
  await li.type('说说完成情况', '换了一个声控灯，试过了，很亮。')
  await li.tap('提交完成情况')
  await li.sees('待确认')

  await wang.backTo('许个心愿')
  await wang.sees(new RegExp(`「${WISH}」说是完成了`))
  await wang.follow('去确认')
  await wang.sees('换了一个声控灯，试过了，很亮。')
  await wang.tap('确认实现')
  await wang.type('说声谢谢（可以不填）', '谢谢您，晚上回家心里亮堂了。')
  await wang.tap('确认心愿实现')
  await wang.sees('已实现')
  await wang.pass(0.1)
  await wang.snap('wish-confirmed')

  await li.backTo('许个心愿')
  await li.tab('我的')
  await li.sees(`${before.points + 20}`)
  const after = await figures(li)
  expect(after.points).toBe(before.points + 20)
  expect(after.minutes).not.toBe(before.minutes)
  await li.snap('me-member')
  await li.follow(/^积分/)
  await li.sees(`完成微心愿：${WISH}`)
  await li.sees('+20 分')
  await li.snap('statement')
  for (const person of [wang, zhao, li]) expect(person.complaints).toEqual([])
})

async function figures(person: Awaited<ReturnType<Street['person']>>) {
  await person.sees('服务时长')
  const [points = '', minutes = ''] = await person.page
    .locator('.tile-value')
    .filter({ visible: true })
    .allInnerTexts()
  return { points: Number(points), minutes }
}
