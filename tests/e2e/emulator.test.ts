/** The local cloud's own page at /emulator, as a developer uses it, on a screen as narrow as a phone's. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { startTestCloud, type TestCloud } from '../../emulator/testing'
import { connectSdk } from '../../emulator/testing-sdk'
import { findBrowser } from '../../scripts/browser'

const ROOT = path.resolve(__dirname, '../..')
const SCREENS = path.join(ROOT, 'dist/screens')
const SECTIONS = ['概览', '数据', '云函数', '索引与慢查询', '发件箱', '定时器', '文件', '快照']

let cloud: TestCloud
let browser: Browser
let context: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  cloud = await startTestCloud({ functionsDir: path.join(ROOT, 'emulator/fixtures/page') })
  const db = connectSdk(cloud.url).database()
  await db.createCollection('wishes')
  for (let n = 0; n < 30; n += 1)
    await db
      .collection('wishes')
      .add({ data: { _id: `wish-${n}`, title: `第 ${n} 个心愿`, open: n % 2 === 0 } })
  await db.collection('wishes').where({ open: true }).orderBy('title', 'asc').get()
  await cloud.subscribe('grandma', 'template-1')
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  })
  context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(10_000)
  page = await context.newPage()
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${cloud.url}/emulator`)
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const section = async (name: string) => {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const sees = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const says = (words: string | RegExp) => page.getByRole('status').getByText(words).waitFor()
const snap = async (name: string) => {
  await mkdir(SCREENS, { recursive: true })
  await page.screenshot({ path: path.join(SCREENS, `emulator-${name}.png`), fullPage: true })
}
const agree = (name: string) => page.getByRole('dialog').getByRole('button', { name }).click()

test('every section opens from the navigation and fits a narrow screen', async () => {
  for (const [n, name] of SECTIONS.entries()) {
    await section(name)
    await page.getByText('正在读取').waitFor({ state: 'detached' })
    await snap(`${n + 1}`)
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect({ name, tooWide }).toEqual({ name, tooWide: 0 })
    expect(await page.title()).toBe(`${name} · 本地云`)
  }
  await section('索引与慢查询')
  await sees('扫描整个集合')
  await button('wishes').click()
  await sees('[["open",1],["title",1]]')
  await section('发件箱')
  await sees('grandma')
})

test('documents are filtered, paged, changed and deleted', async () => {
  await section('数据')
  await page.getByRole('link', { name: 'wishes' }).click()
  await sees('第 1 到 20 个')
  await button('下一页').click()
  await sees('第 21 到 30 个')
  await page.getByLabel('条件').fill('{"open": true')
  await button('查询').click()
  await sees(/查询条件不是合法的 JSON；内容没有写完/)
  await page.getByLabel('条件').fill('{"_id": "wish-3"}')
  await button('查询').click()
  await sees(/用到索引 _id_/)
  await button('wish-3').press('Enter')
  await button('编辑 "wish-3"').click()
  await page.getByLabel(/^文档/).fill('{"title": "改过的心愿"}')
  await snap('document')
  await button('保存').click()
  await says('已保存')
  await sees('"title": "改过的心愿"')
  await button('删除 "wish-3"').click()
  await agree('取消')
  await sees('"title": "改过的心愿"')
  await button('删除 "wish-3"').click()
  await agree('删除')
  await sees('没有符合条件的文档')
})

test('a timer runs at once, and its run is among the calls', async () => {
  await section('定时器')
  await button('立即运行 sweep').click()
  await says('sweep 运行成功')
  await page.getByRole('row', { name: /sweep/ }).getByRole('link').click()
  await sees('nightly run of sweep')
})

test('a failed call is found and shows its log and its times', async () => {
  await cloud.call('faulty', {}, 'grandma')
  await cloud.call('counter', {}, 'grandma')
  await section('云函数')
  await button(/faulty/).waitFor()
  await page.getByLabel('只看失败的').check()
  await button(/counter/).waitFor({ state: 'detached' })
  await button(/faulty/).click()
  await sees(/looking for the stock/)
  await sees(/冷启动 .*计费/)
  await snap('call')
  await page.getByLabel('参数（JSON）').fill('{')
  await button('调用').click()
  await says(/参数不是合法的 JSON/)
  await page.getByLabel('参数（JSON）').fill('{"a": 1}')
  await page.getByLabel('云函数').last().selectOption('counter')
  await button('调用').click()
  await sees('"calls": 2')
})

test('a snapshot is taken and restored; what somebody types meanwhile stays', async () => {
  const before = await cloud.api('collections')
  await section('快照')
  await page.getByLabel('新快照的名字').fill('开始时')
  await button('保存快照').click()
  await says('已保存快照 开始时')
  await cloud.reset()
  await page.getByLabel('新快照的名字').fill('写了一半')
  await cloud.api('snapshots', { name: 'from-elsewhere' })
  await sees('from-elsewhere')
  expect(await page.getByLabel('新快照的名字').inputValue()).toBe('写了一半')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name')
  await button('恢复 开始时').click()
  await snap('confirm')
  await agree('恢复')
  await says('已恢复快照 开始时')
  expect(await cloud.api('collections')).toEqual(before)
})

test('a stopped cloud is said to be stopped, and the page recovers by itself', async () => {
  await section('概览')
  await context.setOffline(true)
  await page.getByRole('alert').getByText('连不上本地云').waitFor()
  await context.setOffline(false)
  await page.getByRole('alert').getByText('连不上本地云').waitFor({ state: 'detached' })
  complaints.length = 0
  await button('前进 1 天').click()
  await says('云端时间现在是')
  await sees(/快 1 天/)
  expect(complaints).toEqual([])
})
