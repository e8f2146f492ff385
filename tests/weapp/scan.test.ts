import { z } from 'zod'
import { launch, type Session } from './runtime/session'
import { dist, openStage, type Stage } from './smoke.settings'

const ok = <S extends z.ZodType>(data: S) => z.object({ ok: z.literal(true), data })
const published = ok(z.object({ shiftIds: z.array(z.string()).min(1) }))
const shown = ok(z.object({ code: z.string() }))
const HOUR = 3_600_000

let stage: Stage
let session: Session
beforeAll(async () => {
  stage = await openStage()
  session = await launch(dist, stage.phoneOf('demo-member-li'))
})
afterAll(async () => {
  await session?.close()
  await stage?.close()
})

/** A shift that has begun, claimed by 李明; answers its id. */
async function claimedShift(): Promise<string> {
  const { cloud: secretary, now } = stage.phoneOf('demo-secretary-zhao')
  const span = {
    startsAt: new Date(now() - HOUR / 4).toISOString(),
    endsAt: new Date(now() + HOUR).toISOString(),
  }
  const post = { title: '扫码测试岗', detail: '整理书架', venueId: 'wutong-centre', pointsPerHour: 20 }
  const answer = await secretary('post', {
    path: 'publish',
    input: { ...post, shifts: [{ ...span, capacity: 1 }] },
  })
  const [shiftId = ''] = published.parse(answer).data.shiftIds
  ok(z.unknown()).parse(await stage.cloudOf('demo-member-li')('post', { path: 'claim', input: { shiftId } }))
  return shiftId
}

test('a member checks in by scanning the code of the shift, and by no other', async () => {
  const shiftId = await claimedShift()
  const answer = await stage.cloudOf('demo-secretary-zhao')('attendance', {
    path: 'code',
    input: { shiftId },
  })
  const { code } = shown.parse(answer).data
  await session.navigate(`/features/attendance/pages/check-in/index?shiftId=${shiftId}`)

  session.reply('scanCode', () => ({ result: `linli:${'0'.repeat(32)}:${code}` }))
  await session.tap('扫一扫现场的二维码')
  await session.find('这是另一个时段的签到码，请核对')
  await session.tap('知道了')
  await session.gone('这是另一个时段的签到码，请核对')

  session.reply('scanCode', () => ({ result: `linli:${shiftId}:${code}` }))
  await session.tap('扫一扫现场的二维码')
  expect(session.text()).toMatch('签到成功')
  expect(session.errors).toEqual([])
})
