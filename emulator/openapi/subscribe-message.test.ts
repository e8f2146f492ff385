import { rmSync } from 'node:fs'
import path from 'node:path'
import { startTestCloud, type TestCloud } from '../testing'

const functionsDir = path.join(__dirname, '..', 'fixtures', 'functions')
let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ functionsDir })
})
afterAll(async () => {
  await cloud.stop()
  // The second cloud was given the first one's folder, so it leaves it alone.
  rmSync(cloud.dataDir, { recursive: true, force: true })
})

const message = { touser: 'p', page: 'pages/wish?id=1', data: { thing1: { value: '灯坏了' } } }
/** Sends a message of a template that only the test at hand uses. */
const send = async (templateId: string, changes: object = {}) => {
  const args = { ...message, templateId, ...changes }
  return (await cloud.call('checker', { api: 'subscribeMessage.send', args }, 'p')).body
}
const sent = async (template: string) =>
  (await cloud.outbox()).filter(({ template_id }) => template_id === template)

test('one agreement is one message, to that person, of that template', async () => {
  expect(await send('one')).toMatchObject({ errCode: 43101 })
  await cloud.subscribe('p', 'one')
  expect(await send('one', { touser: 'q' })).toMatchObject({ errCode: 43101 })
  expect(await send('another')).toMatchObject({ errCode: 43101 })
  expect(await send('one')).toMatchObject({ answer: { errCode: 0 } })
  expect(await send('one')).toMatchObject({ errCode: 43101 })
  expect(await sent('one')).toHaveLength(1)
  expect(await cloud.api('overview')).toMatchObject({ messages: (await cloud.outbox()).length })
})

test('a person and a template that cannot be are refused in WeChat’s words', async () => {
  const long = 'x'.repeat(5000)
  expect(await send('one', { touser: long })).toMatchObject({ errCode: 40003 })
  expect(await send(long)).toMatchObject({ errCode: 40037 })
})

test('agreements add up; a refused message uses none', async () => {
  await cloud.subscribe('p', 'some', 2)
  await cloud.subscribe('p', 'some')
  expect(await send('some', { data: { thing1: { value: '字'.repeat(21) } } })).toMatchObject({
    errCode: 47003,
  })
  expect(await cloud.api('subscriptions')).toMatchObject({
    items: expect.arrayContaining([{ openid: 'p', templateId: 'some', count: 3 }]),
  })
  const answers = await Promise.all([1, 2, 3, 4].map(() => send('some')))
  expect(answers.filter(answer => JSON.stringify(answer).includes('43101'))).toHaveLength(1)
  expect(await sent('some')).toHaveLength(3)
})

test('the outbox and the agreements outlive a kill -9', async () => {
  await cloud.clock.set('2030-01-01T00:00:00Z')
  await cloud.subscribe('p', 'kept', 2)
  await cloud.subscribe('q', 'kept')
  const ok = { answer: { errCode: 0 } }
  const data = { thing1: { value: '灯坏了' }, number2: { value: 3 } }
  expect(await send('kept', { data })).toMatchObject(ok)
  expect(await send('kept', { touser: 'q' })).toMatchObject(ok)
  const kept = await cloud.outbox()
  expect(await sent('kept')).toMatchObject([
    { touser: 'q' },
    {
      touser: 'p',
      template_id: 'kept',
      page: 'pages/wish?id=1',
      data: { thing1: { value: '灯坏了' }, number2: { value: '3' } },
      time: expect.stringContaining('2030-01-01T00:00'),
    },
  ])
  await cloud.kill()
  cloud = await startTestCloud({ functionsDir, dataDir: cloud.dataDir })
  expect(await cloud.outbox()).toEqual(kept)
  expect(await send('kept', { touser: 'q' })).toMatchObject({ errCode: 43101 })
  expect(await send('kept')).toMatchObject(ok)
})

test.each([
  [{ touser: '' }, 40003],
  [{ touser: undefined }, 40003],
  [{ templateId: '' }, 40037],
  [{ data: {} }, 47003],
  [{ data: undefined }, 47003],
  [{ data: { thing1: { value: '' } } }, 47003],
  [{ data: { thing1: '灯坏了' } }, 47003],
  [{ data: { phrase1: { value: 'ABC' } } }, 47003],
  [{ page: 'https://example.com/' }, 41030],
])('%j is refused with %i', async (changes, errCode) => {
  await cloud.subscribe('p', 'refused')
  expect(await send('refused', changes)).toMatchObject({ errCode })
  expect(await sent('refused')).toEqual([])
})

test('open subscriptions: anyone gets anything', async () => {
  const open = await startTestCloud({ functionsDir, subscriptions: 'open' })
  const args = { ...message, templateId: 'T1', touser: 'someone' }
  const { body } = await open.call('checker', { api: 'subscribeMessage.send', args }, 'p')
  expect(body).toMatchObject({ answer: { errCode: 0 } })
  expect(await open.outbox()).toHaveLength(1)
  await open.stop()
})
