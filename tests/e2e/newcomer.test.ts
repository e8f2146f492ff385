import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

test('a newcomer joins a community, reports in, and is a member once the secretary says so', async () => {
  const newcomer = await street.person('demo-newcomer')
  await newcomer.sees('欢迎来到邻里先锋')
  await newcomer.snap('welcome')
  await newcomer.follow('加入社区')
  await newcomer.tap('同意并继续')
  await newcomer.tap('梧桐社区')
  await newcomer.type('怎么称呼您？', '宋佳')
  await newcomer.tap('加入这个社区')
  await newcomer.sees('邻居的心愿')
  await newcomer.tab('我的')
  await newcomer.follow(/^双报到/)
  await newcomer.tap('区图书馆')
  await newcomer.tap('提交报到')

  const zhao = await street.person('demo-secretary-zhao')
  await zhao.tab('我的')
  await zhao.follow(/^工作台/)
  await zhao.tapIn('宋佳', '通过')
  await zhao.seesNot('宋佳')

  await newcomer.page.reload()
  await newcomer.sees('✓ 已报到')
  await newcomer.page.goto(`${new URL(newcomer.page.url()).origin}/#/pages/me/index`)
  await newcomer.sees(/梧桐社区 · 在职党员/)
  for (const person of [newcomer, zhao]) expect(person.complaints).toEqual([])
})

test('large text is a tap away, grows every word, keeps home simple, and is remembered', async () => {
  const wang = await street.person('demo-resident-wang')
  const size = () =>
    wang.page
      .locator('.door-name')
      .first()
      .evaluate(name => Number.parseFloat(getComputedStyle(name).fontSize))
  await wang.sees('邻居的心愿')
  const normal = await size()
  await wang.tap('改用大字')
  expect(await size()).toBeGreaterThanOrEqual(normal * 1.5)
  await wang.page.evaluate(() => document.fonts.ready)
  await wang.snap('home-large')
  await wang.page.reload()
  await wang.button('改用标准字').waitFor()
  expect(await size()).toBeGreaterThanOrEqual(normal * 1.5)
  expect(await wang.page.locator('.door').count()).toBe(4)
  expect(await wang.page.getByText('邻居的心愿').filter({ visible: true }).count()).toBe(0)
  expect(await wang.page.locator('.taro-tabbar__tabbar').filter({ visible: true }).count()).toBe(0)

  await wang.follow('我的')
  await wang.follow(/^邻居的心愿/)
  await wang.sees('待认领')
  await wang.page.goBack()
  await wang.follow('首页')
  await wang.tap('改用标准字')
  await wang.sees('邻居的心愿')
  await wang.page.locator('.taro-tabbar__tabbar').filter({ visible: true }).first().waitFor()
  expect(wang.complaints).toEqual([])
})

test('a refusal is a sentence, and what was typed is still there', async () => {
  const ma = await street.person('demo-resident-ma')
  await ma.follow(/^许个心愿/)
  await ma.type('一句话说说您的心愿', '想找人一起赌博')
  await ma.type('再说详细些', '周末晚上。')
  await ma.tap('其他')
  await ma.tap('提交心愿')
  await ma.sees(/里有不合适的词句，没有提交。请修改后再试/)
  await ma.page.getByText('知道了').click()
  expect(await ma.page.getByRole('textbox', { name: '一句话说说您的心愿' }).inputValue()).toBe(
    '想找人一起赌博',
  )
  expect(ma.complaints).toEqual([])
})

test('whoever lives somewhere and scans a code is asked whether they moved, and a code nobody knows harms nothing', async () => {
  const zhou = await street.person('demo-liaison-zhou')
  await zhou.sees('邻居的心愿')
  const { origin } = new URL(zhou.page.url())
  const scan = async (scene: string) => {
    await zhou.page.goto('about:blank')
    await zhou.page.goto(`${origin}/?scene=${scene}#/features/people/pages/join/index`)
  }
  await scan('wutong')
  await zhou.sees('您已经是梧桐社区的居民了')
  await scan('nowhere')
  await zhou.sees(/这个码认不出来/)
  await scan('huaiyin')
  await zhou.sees(/请问您搬家了吗/)
  await zhou.snap('join-other')
  await zhou.follow('是的，办理搬家')
  await zhou.sees('✓ 槐荫社区')
  expect(zhou.complaints).toEqual([])
})

test('a member of a team sees what it is at, with its photo', async () => {
  const li = await street.person('demo-member-li')
  await li.tab('我的')
  await li.follow(/^服务队/)
  await li.follow(/^银发陪伴队/)
  await li.sees('队里认领的心愿')
  await li.snap('team-wishes')
  await li.follow(/^把阳台的旧花架拆下楼/)
  await li.sees('李明 · 银发陪伴队')
  await li.button('照片 1').waitFor()
  await li.snap('wish-team')
  expect(li.complaints).toEqual([])
})
