import { rmSync } from 'node:fs'
import path from 'node:path'
import { startTestCloud, type TestCloud } from '../testing'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ functionsDir: path.join(__dirname, '..', 'fixtures', 'functions') })
})
afterAll(async () => {
  await cloud.stop()
  // The second cloud was given the first one's folder, so it leaves it alone.
  rmSync(cloud.dataDir, { recursive: true, force: true })
})

const check = async (content: string, more: object = {}) =>
  (await cloud.call('checker', { check: { content, version: 2, scene: 1, openid: 'p', ...more } }, 'p')).body
const send = async (message: object) => (await cloud.call('checker', { send: message }, 'p')).body

test.each([
  ['天气真好', 'pass'],
  ['加我微信聊', 'review'],
  ['线上赌博', 'risky'],
])('msgSecCheck: %s is %s, without an error', async (content, suggest) => {
  expect(await check(content)).toMatchObject({ answer: { errCode: 0, result: { suggest } } })
})

test('msgSecCheck refuses what the real one refuses', async () => {
  expect(await check('字'.repeat(2500))).toMatchObject({ answer: { result: { suggest: 'pass' } } })
  expect(await check('字'.repeat(2501))).toMatchObject({ errCode: 45002 })
  expect(await check('好', { openid: '' })).toMatchObject({ errCode: 40003 })
  expect(await check('好', { scene: 9 })).toMatchObject({ errCode: 47003 })
  expect((await cloud.call('checker', { check: { content: '赌博' } }, 'p')).body).toMatchObject({
    errCode: 87014,
  })
})

test('subscribeMessage.send fills the outbox, which outlives a kill -9', async () => {
  await cloud.clock.set('2030-01-01T00:00:00Z')
  const message = {
    touser: 'p',
    templateId: 'T1',
    page: 'pages/wish',
    data: { thing1: { value: '灯坏了' }, number2: { value: 3 } },
  }
  expect(await send(message)).toMatchObject({ answer: { errCode: 0 } })
  expect(await send({ ...message, touser: 'q' })).toMatchObject({ answer: { errCode: 0 } })
  const kept = await cloud.outbox()
  expect(kept).toMatchObject([
    { touser: 'q' },
    {
      touser: 'p',
      template_id: 'T1',
      page: 'pages/wish',
      data: { thing1: { value: '灯坏了' }, number2: { value: '3' } },
      time: expect.stringContaining('2030-01-01T00:00'),
    },
  ])
  await cloud.kill()
  cloud = await startTestCloud({
    functionsDir: path.join(__dirname, '..', 'fixtures', 'functions'),
    dataDir: cloud.dataDir,
  })
  expect(await cloud.outbox()).toEqual(kept)
})

test('subscribeMessage.send checks its arguments', async () => {
  const before = await cloud.outbox()
  const data = { thing1: { value: '好' } }
  expect(await send({ templateId: 'T', data })).toMatchObject({ errCode: 40003 })
  expect(await send({ touser: 'p', data })).toMatchObject({ errCode: 40037 })
  expect(
    await send({ touser: 'p', templateId: 'T', data: { thing1: { value: '字'.repeat(21) } } }),
  ).toMatchObject({ errCode: 47003 })
  expect(await cloud.outbox()).toEqual(before)
})

test('an API that nobody emulates, and one that is not declared', async () => {
  expect((await cloud.call('checker', {}, 'p')).body).toMatchObject({ errCode: -604100 })
  expect((await cloud.call('undeclared', {}, 'p')).body).toEqual({ errCode: -604101 })
})
