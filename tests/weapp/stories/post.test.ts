/** A post on the compiled mini-program: published, claimed, checked in to by scanning, checked out of, and counted. */
import { openStage, type Stage } from '../smoke.settings'
import { type Person, personOn } from './person'

let stage: Stage
let zhao: Person
let li: Person
beforeAll(async () => {
  stage = await openStage()
  zhao = await personOn(stage, 'demo-secretary-zhao')
  li = await personOn(stage, 'demo-member-li')
})
afterAll(async () => {
  for (const person of [zhao, li]) await person?.close()
  await stage?.close()
})

const POST = '路口文明劝导（东门）'
const served = async () => Number(/本月已服务 (\d+) 次/.exec(li.text())?.[1])
/** What the secretary's screen shows: the digits under the code. */
const digits = async () => ((await zhao.find('.code-digits')).textContent ?? '').replace(/\D/g, '')
const shiftOf = (url: string) => /shiftId=([0-9a-f]+)/.exec(url)?.[1] ?? ''

test('a post is published, claimed, checked in to and out of, and stands in the standing', async () => {
  await zhao.navigate('/features/desk/pages/home/index')
  await zhao.tap('发布服务岗位')
  await zhao.type('岗位名称', POST)
  await zhao.type('岗位说明', '早高峰在东门路口提醒行人看灯过马路。')
  await zhao.tap(/梧桐社区党群服务中心/, 0)
  await zhao.tap('发布岗位')
  await zhao.sees('今天 10:00–12:00')
  await zhao.tap('打开签到码')
  await zhao.sees('秒后换新码')
  expect(zhao.callsOf('setKeepScreenOn').at(-1)).toMatchObject({ keepScreenOn: true })

  await li.tab('我的')
  const before = await served()
  await li.tab('首页')
  await li.tap(/^领个岗位/)
  await li.tap(new RegExp(`^${POST}`), 0)
  await li.tap('认领')
  await li.tap('去签到', 0)
  const { url } = Object(li.callsOf('navigateTo').at(-1))
  const shiftId = shiftOf(String(url))
  li.reply('scanCode', async () => ({ result: `linli:${shiftId}:${await digits()}` }))
  await li.tap('扫一扫现场的二维码')
  await li.sees('签到成功')

  await stage.pass(160)
  await zhao.settle()
  await li.tap('好的')
  await li.life('onPullDownRefresh')
  await li.tap('去签退', 0)
  await zhao.life('onPullDownRefresh')
  await li.tap('扫一扫现场的二维码')
  await li.sees('签退成功')
  await li.sees('服务 2 小时，得 40 积分')

  await zhao.back()
  expect(zhao.callsOf('setKeepScreenOn').at(-1)).toMatchObject({ keepScreenOn: false })

  await li.home()
  await li.tab('我的')
  expect(await served()).toBe(before + 1)
  await li.tap(/^服务达标情况/)
  await li.sees(POST)
  for (const { errors, warnings } of [zhao, li]) expect([errors, warnings]).toEqual([[], []])
})
