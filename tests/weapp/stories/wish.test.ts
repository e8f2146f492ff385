/** 微心愿 on the compiled mini-program: from the wisher over the secretary to a neighbour and back. */
import { openStage, type Stage } from '../smoke.settings'
import { type Person, personOn } from './person'

let stage: Stage
let wang: Person
let zhao: Person
let li: Person
beforeAll(async () => {
  stage = await openStage()
  wang = await personOn(stage, 'demo-resident-wang')
  zhao = await personOn(stage, 'demo-secretary-zhao')
  li = await personOn(stage, 'demo-member-li')
})
afterAll(async () => {
  for (const person of [wang, zhao, li]) await person?.close()
  await stage?.close()
})

const WISH = '楼道的灯不亮了'
const points = async () => Number((await li.find('.tile-value', 0)).textContent)

test('a wish is posted, let through, claimed, fulfilled, confirmed and paid for', async () => {
  await wang.tap('许个心愿，说说您的小难处')
  await wang.type('一句话说说您的心愿', WISH)
  await wang.type('再说详细些', '三单元二楼，晚上上楼看不清。')
  await wang.tap('公共设施')
  await wang.type('怎么称呼', '王桂兰')
  await wang.type('电话', '13912345678')
  await wang.tap('提交心愿')
  await wang.sees('现在：社区正在审核。')

  await zhao.home()
  await zhao.tap(/^工作台/)
  await zhao.tap(new RegExp(`^${WISH}`), 0)
  await zhao.tap('通过这个心愿')
  await zhao.sees('待认领')

  await li.tab('我的')
  const before = await points()
  await li.tab('首页')
  await li.life('onPullDownRefresh')
  await li.tap(new RegExp(`^${WISH}`), 0)
  await li.sees('王**')
  await li.tap('认领这个心愿')
  await li.tap('我自己')
  await li.tap('查看联系方式')
  await li.sees('13912345678')
  await li.more('写写进展')
  await li.type('现在怎么样了', '买好了声控灯，周六上午来装。')
  await li.tap('记下进展')
  await li.sees('买好了声控灯')
  await li.tap('标记完成')
  await li.type('说说完成情况', '换了一个声控灯，很亮。')
  await li.tap('提交完成情况')
  await li.sees('待确认')

  await wang.home()
  await wang.sees(`「${WISH}」说是完成了，请您看看`)
  await wang.tap('去确认')
  await wang.sees('换了一个声控灯，很亮。')
  await wang.tap('确认实现')
  await wang.type('说声谢谢（可以不填）', '谢谢您。')
  await wang.tap('确认心愿实现')
  await wang.sees('已实现')

  await li.tab('我的')
  expect(await points()).toBe(before + 20)
  for (const { errors, warnings } of [wang, zhao, li]) expect([errors, warnings]).toEqual([[], []])
})
