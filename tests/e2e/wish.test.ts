import type { Route } from 'playwright-core'
import { PNG } from 'pngjs'
import * as z from 'zod'
import { localCloud } from '../weapp/cloud'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const WISH = '楼道的灯不亮了'

/** A picture that is told from another: a square of one colour. */
function picture(red: number, green: number, blue: number) {
  const png = new PNG({ width: 60, height: 60 })
  for (let at = 0; at < png.data.length; at += 4) png.data.set([red, green, blue, 255], at)
  return PNG.sync.write(png)
}

test('a wish goes from a resident over the secretary to a member and back, and is paid for', async () => {
  const wang = await street.person('demo-resident-wang')
  await wang.sees('教孩子骑自行车')
  await wang.snap('home-resident')
  await wang.follow(/^许个心愿/)
  await wang.type('一句话说说您的心愿', WISH)
  await wang.type('再说详细些', '三单元二楼，晚上上楼看不清，想请人看看。')
  await wang.tap('公共设施')
  await wang.choosePhoto('添加照片', picture(90, 80, 60))
  await wang.type('怎么称呼', '王桂兰')
  await wang.type('电话', '13912345678')
  await wang.type('地址', '梧桐里小区 2 号楼 301')
  await wang.snap('wish-post')
  await wang.tap('提交心愿')
  await wang.sees('待审核')
  await wang.sees('您自己')
  await wang.sees('现在：社区正在审核。')

  const zhao = await street.person('demo-secretary-zhao')
  await zhao.tab('我的')
  await zhao.follow(/^工作台/)
  await zhao.sees('近期岗位')
  await zhao.sees('1 位邻居举报')
  await zhao.snap('desk')
  await zhao.follow(new RegExp(`^${WISH}`))
  await zhao.tap('通过这个心愿')
  await zhao.sees('待认领')

  const li = await street.person('demo-member-li')
  await li.tab('我的')
  const before = await figures(li)
  await li.tab('首页')
  await li.follow('看全部心愿')
  await li.tap('待认领，换一换')
  await li.type('标题里有这些字', '楼道')
  await li.snap('wish-filter')
  await li.tap('看这些心愿')
  await li.seesNot('教孩子骑自行车')
  await li.snap('wish-list')
  await li.follow(new RegExp(`^${WISH}`))
  await li.sees('王**')
  await li.button('照片 1').waitFor()
  await li.snap('wish-open')
  await li.tap('认领这个心愿')
  await li.sees('以谁的名义认领？')
  await li.snap('wish-claim')
  await li.tap('和服务队一起：银发陪伴队')
  await li.sees('李明 · 银发陪伴队')
  await li.sees('王桂兰')
  await li.sees('王** · 139****5678 · 有地址')
  await li.tap('查看联系方式')
  await li.sees('13912345678')
  await li.snap('wish-contact')
  await li.tap('更多')
  await li.page.getByText('写写进展', { exact: true }).click()
  await li.type('现在怎么样了', '买好了声控灯，周六上午来装。')
  await li.choosePhoto('添加照片', picture(240, 220, 150))
  await li.tap('记下进展')
  await li.sees('买好了声控灯，周六上午来装。')
  await li.tap('标记完成')
  await li.type('说说完成情况', '换了一个声控灯，试过了，很亮。')
  await li.tap('提交完成情况')
  await li.sees('待确认')

  await wang.backTo('许个心愿')
  await wang.sees(new RegExp(`「${WISH}」说是完成了`))
  await wang.follow('去确认')
  await wang.sees('换了一个声控灯，试过了，很亮。')
  await wang.sees('李明 查看了联系方式')
  await wang.snap('wish-fulfilled')
  await wang.tap('更多')
  await wang.page.getByText('收回私人信息', { exact: true }).click()
  await wang.tap('收回联系方式')
  await wang.sees('王桂兰 收回了私人信息')
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
  await li.sees('+20 积分')
  await li.snap('statement')
  for (const person of [wang, zhao, li]) expect(person.complaints).toEqual([])
})

test('a secretary posts for an elder, the street lets it through, a neighbour sees who stands behind it', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  await zhao.backTo('替老人许个心愿')
  await zhao.follow(/^替老人许个心愿/)
  await zhao.type('老人怎么称呼', '孙奶奶')
  await zhao.type('一句话说说您的心愿', '想修一修老收音机')
  await zhao.type('再说详细些', '听了三十年，最近只有杂音。')
  await zhao.tap('家电维修')
  await zhao.type('电话', '02061230077')
  await zhao.snap('wish-for-elder')
  await zhao.tap('提交心愿')
  await zhao.sees('待审核')

  const he = await street.person('demo-admin')
  await he.tab('我的')
  await he.follow(/^街道审核的心愿/)
  await he.snap('wish-street')
  await he.follow(/^想修一修老收音机/)
  await he.tap('通过这个心愿')
  await he.sees('待认领')

  const zhou = await street.person('demo-liaison-zhou')
  await zhou.follow(/^想修一修老收音机/)
  await zhou.sees('社区书记代许')
  await zhou.snap('wish-elder')
  for (const person of [zhao, he, zhou]) expect(person.complaints).toEqual([])
})

/** What a person does elsewhere; answers the id of the wish. */
async function elsewhere(who: string, path: string, input: object) {
  const answer = await localCloud(street.url, who)('wish', { path, input })
  return z.object({ data: z.object({ wishId: z.string() }) }).parse(answer).data.wishId
}
const posted = (title: string) =>
  elsewhere('demo-resident-wang', 'post', {
    ...{ title, detail: '下午都在家，换窗帘用。', category: '公共设施' },
    ...{ contact: { phone: '13912345678' }, wantedBy: '2026-12-20' },
  })
const detail = (wishId: string) => `${street.url}/?${wishId}#/features/wish/pages/detail/index?id=${wishId}`

test('a mistyped phone is mended while somebody is at it, and the secretary finds another neighbour', async () => {
  const wishId = await posted('借一架人字梯')
  await elsewhere('demo-secretary-zhao', 'review', { wishId, approve: true })
  await elsewhere('demo-member-li', 'claim', { wishId })
  const wang = await street.person('demo-resident-wang')
  await wang.page.goto(detail(wishId))
  await wang.follow('修改联系方式')
  await wang.sees('已经有邻居在办了，现在只能改联系方式，认领人会知道。')
  await wang.sees(/现在留的是：139\*{4}5678/)
  await wang.type('电话', '13900001111')
  await wang.tap('保存修改')
  await wang.sees('139****1111')

  const zhao = await street.person('demo-secretary-zhao')
  await zhao.page.goto(detail(wishId))
  await zhao.tap('更多')
  await zhao.agree('转给别的邻居')
  await zhao.type('转给别人的原因', '李明出差了')
  await zhao.snap('wish-pass')
  await zhao.tap('转给别的邻居')
  await zhao.sees('已重新开放认领')
  await zhao.sees('赵敏 请别的邻居来办')
  for (const person of [wang, zhao]) expect(person.complaints).toEqual([])
})

test('what was declined is mended and goes to the secretary again; its day can be taken away', async () => {
  const wishId = await posted('借一台打孔机')
  await elsewhere('demo-secretary-zhao', 'review', { wishId, approve: false, reason: '请写明用多久' })
  const wang = await street.person('demo-resident-wang')
  await wang.page.goto(detail(wishId))
  await wang.sees('请写明用多久')
  await wang.snap('wish-declined')
  await wang.follow('修改后重新提交')
  await wang.tap('不限日子')
  await wang.type('再说详细些', '下午都在家，换窗帘用，一小时就还。')
  await wang.tap('保存修改')
  await wang.sees('已提交，等社区审核')
  await wang.sees('现在：社区正在审核。')
  await wang.sees('下午都在家，换窗帘用，一小时就还。')
  await wang.seesNot(/之前$/)
  expect(wang.complaints).toEqual([])
})

test('while a picture is on its way nothing is saved a second time', async () => {
  const wishId = await posted('借一把电钻')
  const wang = await street.person('demo-resident-wang')
  await wang.page.goto(detail(wishId))
  await wang.follow('修改心愿')
  await wang.choosePhoto('添加照片', picture(10, 120, 80))
  await wang.type('再说详细些', '挂一面镜子用。')
  const upload = new Promise<Route>(resolve => wang.page.route('**/storage/upload*', resolve))
  await wang.tap('保存修改')
  const held = await upload
  await wang.page.locator('[aria-label="保存修改"][aria-disabled="true"]').waitFor()
  await held.continue()
  expect(wang.complaints).toEqual([])
})

/** Points and minutes, as 我的 shows them. */
async function figures(person: Awaited<ReturnType<Street['person']>>) {
  const tiles = person.page.locator('.tile-value').filter({ visible: true })
  await tiles.nth(1).waitFor()
  const [points = '', minutes = ''] = await tiles.allInnerTexts()
  return { points: Number(points), minutes }
}
