/** A phone whose app is killed and whose network goes, on the compiled mini-program: nothing that was written or read is lost. */
import { z } from 'zod'
import { openStage, type Stage } from '../smoke.settings'
import { type Phone, phoneOf } from './phone'

const LI = 'demo-member-li'
const HOUR = 3_600_000
const ok = <S extends z.ZodType>(data: S) => z.object({ ok: z.literal(true), data })

let stage: Stage
const phones: Phone[] = []
beforeAll(async () => {
  stage = await openStage()
})
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.kill()
})
afterAll(() => stage?.close())

/** A phone that is put away after the test. */
const phone = (openid: string) => {
  const one = phoneOf(stage, openid)
  phones.push(one)
  return one
}

const stored = (storage: Map<string, unknown>) => JSON.stringify([...storage])

test('a wish that was not sent is there when the app is opened again, and gone when it was sent', async () => {
  const { start, storage } = phone('demo-resident-wang')
  const page = '/features/wish/pages/post/index'
  const words = '想请人修一修楼道的灯'
  const first = await start()
  await first.navigate(page)
  await first.type('一句话说说您的心愿', words)
  await first.type('再说详细些', '三单元二楼。')
  await first.type('电话', '13912345678')
  // The person looks at something else, and WeChat takes the memory back.
  await first.life('onHide')
  const again = await start()
  expect(stored(storage)).toContain(words)
  expect(stored(storage)).not.toContain('13912345678')
  await again.navigate(page)
  await again.sees('已恢复上次没写完的内容')
  await again.tap('公共设施')
  await again.tap('提交心愿')
  await again.sees('待审核')
  expect(stored(storage)).not.toContain(words)
})

test('a code that was scanned without a network is sent when the app finds one', async () => {
  const shiftId = await claimedShift()
  const secretary = stage.cloudOf('demo-secretary-zhao')
  const look = z.object({ code: z.string() })
  const { code } = ok(look).parse(await secretary('attendance', { path: 'code', input: { shiftId } })).data
  const { start, storage } = phone(LI)
  const lost = await start({ network: false })
  lost.reply('scanCode', () => ({ result: `linli:${shiftId}:${code}` }))
  lost.reply('getLocation', () => ({ latitude: 30.28, longitude: 120.15, accuracy: 30 }))
  await lost.tap('扫码签到，到岗了在这里签')
  await lost.tap('扫一扫现场的二维码')
  await lost.tap('记下签到')
  await lost.sees(/^已记下 \d\d:\d\d 的签到$/)

  const still = await start({ network: false })
  await still.sees(/的签到，网络恢复后自动补交/)
  await stage.pass(20)
  const back = await start()
  await back.sees(/签到已补交：\d\d:\d\d 到岗/)
  // The place was of use to the server only.
  expect(stored(storage)).not.toContain('30.28')
  const record = ok(z.object({ method: z.string(), status: z.string() }))
  const read = await stage.cloudOf(LI)('attendance', { path: 'record', input: { shiftId } })
  expect(record.parse(read).data).toMatchObject({ method: 'codeLater', status: 'checkedIn' })
})

test('without a network home has its doors and larger letters, and the other tabs the way home', async () => {
  const lost = await phone(LI).start({ network: false })
  await lost.sees('网络不通')
  expect(lost.count('.door')).toBe(4)
  expect(lost.text()).not.toMatch('回首页')
  await lost.tap('改用大字')
  await lost.find('.screen-large')
  for (const tab of ['服务', '我的']) {
    await lost.tap(tab)
    await lost.sees('网络不通')
    await lost.tap('回首页')
    await lost.find('扫码签到，到岗了在这里签')
  }
})

/** A shift that has begun, claimed by 李明; answers its id. */
async function claimedShift(): Promise<string> {
  const { cloud, now } = stage.phoneOf('demo-secretary-zhao')
  const at = (ms: number) => new Date(now() + ms).toISOString()
  const shift = { startsAt: at(-HOUR / 4), endsAt: at(HOUR), capacity: 1 }
  const post = { title: '离线测试岗', detail: '整理书架', venueId: 'wutong-centre', pointsPerHour: 20 }
  const published = ok(z.object({ shiftIds: z.array(z.string()).min(1) }))
  const answer = await cloud('post', { path: 'publish', input: { ...post, shifts: [shift] } })
  const [shiftId = ''] = published.parse(answer).data.shiftIds
  ok(z.unknown()).parse(await stage.cloudOf(LI)('post', { path: 'claim', input: { shiftId } }))
  return shiftId
}
