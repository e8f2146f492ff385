import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

test('wishes are approved together; the report opens what it was counted from; the board is for everyone', async () => {
  // The timers count what the street has done.
  await street.pass(11)
  const zhao = await street.person('demo-secretary-zhao')
  await zhao.follow(/^工作台/)
  await zhao.sees(/^待审核的心愿/)
  await zhao.snap('desk')
  await zhao.tap('选几个一起通过')
  await zhao
    .button(/^选上 /)
    .nth(1)
    .click()
  await zhao
    .button(/^选上 /)
    .first()
    .click()
  await zhao.snap('desk-batch')
  await zhao.tap('通过选中的 2 个')
  await zhao.tap('看完了')
  await zhao.follow(/^社区统计/)
  await zhao.sees('梧桐社区')
  await zhao.sees(/活跃志愿者/)
  await zhao.snap('report')
  await zhao.page.getByText('服务菜单', { exact: true }).first().scrollIntoViewIfNeeded()
  await zhao.snap('report-lower')
  await zhao.follow(/^实现的心愿 \d+ 个$/)
  await zhao.sees(/实现的心愿$/)
  await zhao.snap('report-list')
  await zhao.page.locator('.row').filter({ visible: true }).first().click()
  await zhao.sees('已确认')

  const newcomer = await street.person('demo-newcomer')
  await newcomer.follow(/^公示栏/)
  await newcomer.sees('清溪街道公示栏')
  await newcomer.sees('最近实现的心愿')
  await newcomer.snap('board')

  const admin = await street.person('demo-admin')
  await admin.tab('我的')
  await admin.follow(/^街道统计/)
  await admin.sees('各社区')
  await admin.snap('report-street')
  await admin.tap('导出表格')
  await admin.sees('已导出 3 张表')
  await admin.follow(/^梧桐社区 /)
  await admin.sees(/活跃志愿者/)
  for (const person of [zhao, newcomer, admin]) expect(person.complaints).toEqual([])
})

test('in large text nothing is cut off', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  await zhao.tab('我的')
  await zhao.tap('打开')
  await zhao.follow(/^工作台/)
  await zhao.follow(/^社区统计/)
  await zhao.sees(/活跃志愿者/)
  await zhao.snap('report-large')
  const wide = await zhao.page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
})
