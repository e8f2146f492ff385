import writeXlsxFile from 'write-excel-file/node'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

test('who scans the community code agrees first, reports in, is vouched for by the unit and verified', async () => {
  const song = await street.person('demo-newcomer')
  await song.page.goto(`${new URL(song.page.url()).origin}/?scene=wutong`)
  await song.sees('欢迎来到邻里先锋')
  await song.follow('加入社区')
  await song.sees('先看看我们保存什么')
  await song.snap('consent')
  await song.tap('暂不同意')
  await song.sees('核验打卡证明')
  await song.follow('加入社区')
  await song.tap('同意并继续')
  await song.sees('您扫的是梧桐社区的码')
  await song.type('怎么称呼您？', '宋佳')
  await song.snap('join-by-scene')
  await song.tap('加入这个社区')
  await song.sees('邻居的心愿')
  await song.tab('我的')
  await song.follow(/^双报到/)
  await song.tap('区图书馆')
  await song.snap('report-in')
  await song.tap('提交报到')
  await song.sees('… 待审核')

  const zhou = await street.person('demo-liaison-zhou')
  await zhou.tab('我的')
  await zhou.follow(/^单位工作室/)
  await zhou.follow(/^职工和单位报到/)
  await zhou.sees('宋佳')
  await zhou.snap('unit')
  await zhou.tapIn('宋佳', '是本单位的')
  await zhou.seesNot('宋佳')

  const zhao = await street.person('demo-secretary-zhao')
  await zhao.tab('我的')
  await zhao.follow(/^工作台/)
  await zhao.sees(/单位已确认（周倩）/)
  await zhao.snap('desk-vouched')
  await zhao.tapIn('宋佳', '通过')
  await zhao.seesNot('宋佳')

  await song.page.reload()
  await song.sees('✓ 已报到')
  await song.sees('周倩 确认是本单位的人')
  await song.snap('report-in-active')
  for (const person of [song, zhou, zhao]) expect(person.complaints).toEqual([])
})

const sheet = async () => {
  const lines = [
    ['姓名', '手机号', '单位', '类别'],
    ['王桂兰', '13800008888', '区医院', '流动党员'],
    ['高原', '13800008889', '区图书馆', '在职党员'],
    ['号码错', '1380000', '区图书馆', '在职党员'],
  ]
  return writeXlsxFile(lines.map(line => line.map(value => ({ value })))).toBuffer()
}

test('a roster is looked at, imported, and makes a member of who gives the phone', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  await zhao.follow(/^党员名册/)
  await zhao.sees('在册党员')
  const choosing = zhao.page.waitForEvent('filechooser')
  await zhao.tap('选表格（.xlsx 或 .csv）')
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await (await choosing).setFiles({ name: '名册.xlsx', mimeType, buffer: await sheet() })
  await zhao.sees('手机号不是 11 位的手机号码')
  await zhao.snap('import-preview')
  await zhao.tap('导入这 2 人')
  await zhao.sees('高原')
  await zhao.snap('roster')

  const wang = await street.person('demo-resident-wang')
  await wang.tab('我的')
  await wang.follow(/^双报到/)
  await wang.type('演示 · 您的手机号', '13800008888')
  await wang.tap('用手机号核对名册')
  await wang.sees('✓ 已报到')
  await wang.sees('区医院')
  for (const person of [zhao, wang]) expect(person.complaints).toEqual([])
})

test('the code to print, moving house, a copy of my data, and the way out', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  await zhao.backTo('社区小程序码')
  await zhao.follow(/^社区小程序码/)
  await zhao.sees('梧桐社区小程序码')
  await zhao.snap('community-code')

  const song = await street.person('demo-newcomer')
  await song.page.goto(`${new URL(song.page.url()).origin}/#/pages/me/index`)
  await song.follow(/^搬家/)
  await song.tap('槐荫社区')
  await song.snap('move')
  await song.tap('办理搬家')
  await song.page.getByText('确定搬家').click()
  await song.sees('到社区报到')
  await song.sees('… 待审核')
  await song.sees('槐荫社区')

  await song.page.goto(`${new URL(song.page.url()).origin}/#/pages/me/index`)
  await song.follow(/^隐私与数据/)
  await song.tap('导出我的数据')
  await song.sees(/整理好了/)
  await song.snap('my-data')
  const saving = song.page.waitForEvent('download')
  await song.tap('保存文件')
  expect((await saving).suggestedFilename()).toBe('我的邻里先锋数据.txt')
  await song.tap('注销我的账号')
  await song.type('确认的话', '注销账号')
  await song.snap('erase')
  await song.tap('确定注销')
  await song.sees('欢迎来到邻里先锋')
  await street.pass(2)
  for (const person of [zhao, song]) expect(person.complaints).toEqual([])
})
