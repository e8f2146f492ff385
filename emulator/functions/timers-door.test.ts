/** Timers as a project sees them: a real function, the real SDK, the clock’s door. */
import path from 'node:path'
import { z } from 'zod'
import { startTestCloud, type TestCloud } from '../testing'

const folder = path.join(__dirname, '..', 'fixtures', 'timers')
let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({
    functionsDir: folder,
    databaseFile: path.join(folder, 'database.json'),
    env: { SETTING: 'given' },
  })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.reset())

const runsSchema = z.array(z.object({ Time: z.string(), now: z.string() }).loose())
const runs = async () => runsSchema.parse((await cloud.call('sweep', {}, 'p')).body)

test('moving the clock past due times answers when the runs have ended; nobody’s OPENID is in them', async () => {
  await cloud.clock.set('2031-05-01T01:59:00+08:00')
  expect(await runs()).toEqual([])
  await cloud.clock.advance(24 * 60 * 60 * 1000 + 2 * 60 * 1000)
  const written = await runs()
  expect(written.map(({ Time }) => Time)).toEqual(['2031-04-30T18:00:00Z', '2031-05-01T18:00:00Z'])
  expect(written[0]).toMatchObject({
    ...{ Type: 'Timer', TriggerName: 'daily', Message: '', setting: 'given' },
    wx: { SOURCE: 'wx_trigger', ENV: 'local' },
  })
  expect(written[0]).not.toHaveProperty('wx.OPENID')
  expect(written[0]).not.toHaveProperty('userInfo')
  // Server dates and the function’s own Date are those of the due time.
  expect(written[0]?.now).toMatch(/^2031-04-30T18:00:0/)
})

test('a reset returns to real time without firing anything', async () => {
  await cloud.clock.set('2020-01-01T00:00:00+08:00')
  await cloud.reset()
  expect(await runs()).toEqual([])
  await cloud.clock.set('2020-01-01T00:00:00+08:00')
  await cloud.clock.reset()
  expect(await runs()).toEqual([])
})
