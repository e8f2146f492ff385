/** Who has claimed more shifts than a page of them holds, on the compiled mini-program: 扫码签到 knows the one of today. */
import { z } from 'zod'
import { openStage, type Stage } from '../smoke.settings'
import { type Person, personOn } from './person'

const LI = 'demo-member-li'
const HOUR = 3_600_000
const DAY = 24 * HOUR
const ok = <S extends z.ZodType>(data: S) => z.object({ ok: z.literal(true), data })
const published = ok(z.object({ shiftIds: z.array(z.string()) }))

let stage: Stage
let li: Person
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await li?.close()
  await stage?.close()
})

/** One that has begun, and twenty of the days to come, all claimed by 李明. */
async function claimMany() {
  const { cloud, now } = stage.phoneOf('demo-secretary-zhao')
  const at = (ms: number) => new Date(now() + ms).toISOString()
  const shifts = Array.from({ length: 21 }, (_, days) => ({
    startsAt: at(days * DAY - HOUR / 4),
    endsAt: at(days * DAY + HOUR),
    capacity: 1,
  }))
  const post = { title: '每天的岗', detail: '整理书架', venueId: 'wutong-centre', pointsPerHour: 0 }
  const answer = await cloud('post', { path: 'publish', input: { ...post, shifts } })
  for (const shiftId of published.parse(answer).data.shiftIds)
    ok(z.unknown()).parse(await stage.cloudOf(LI)('post', { path: 'claim', input: { shiftId } }))
}

test('the shift that has begun is there, however many come later', async () => {
  await claimMany()
  li = await personOn(stage, LI)
  await li.tap('扫码签到，到岗了在这里签')
  await li.sees('每天的岗')
  await li.find('确认签到')
  expect(li.text()).not.toMatch('今天没有您认领的岗位')
})
