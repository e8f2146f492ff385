import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startTestCloud } from '../../testing'
import { connectSdk } from '../../testing-sdk'
import { type Api, refused, startApi } from './testing'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.cloud.stop())
beforeEach(() => api.cloud.reset())

test('one is called by hand on behalf of a person; calls are told apart by function and outcome', async () => {
  const call = await api.send('POST', 'functions/call', { name: 'counter', event: {}, openid: 'grandma' })
  expect(JSON.parse(call.body.result)).toEqual({ calls: 1 })
  const failed = await api.send('POST', 'functions/call', { name: 'faulty', event: {} })
  expect(failed.body).toMatchObject({ error: expect.stringContaining('the stock is empty') })
  const calls = (query: string) => api.send('GET', `calls?${query}`)
  expect((await calls('failed=true')).body.items).toMatchObject([
    { name: 'faulty', outcome: 'threw', lines: expect.arrayContaining(['looking for the stock']) },
  ])
  expect((await calls('function=counter')).body.items).toHaveLength(1)
  expect((await calls(`requestId=${call.body.requestId}`)).body.items).toMatchObject([
    { name: 'counter', source: 'page', openid: 'grandma' },
  ])
  expect((await calls('limit=1')).body.items).toHaveLength(1)
  expect(await api.send('POST', 'functions/call', { name: 'none', event: {} })).toEqual(
    refused(404, 'NOT_FOUND'),
  )
})

test('a timer is run now', async () => {
  const timer = { functionName: 'nightly', triggerName: 'sweep' }
  const run = await api.send('POST', 'timers/run', timer)
  expect(JSON.parse(run.body.result)).toMatchObject({ Type: 'Timer', TriggerName: 'sweep' })
  expect((await api.send('GET', 'timers')).body.items).toMatchObject([
    { ...timer, lastRun: { ok: true, requestId: run.body.requestId } },
  ])
  expect(await api.send('POST', 'timers/run', { ...timer, triggerName: 'none' })).toEqual(
    refused(404, 'NOT_FOUND', /none/),
  )
})

test('a timer that never fires is refused with the reason', async () => {
  const functionsDir = mkdtempSync(path.join(tmpdir(), 'timers-'))
  mkdirSync(path.join(functionsDir, 'f'))
  writeFileSync(path.join(functionsDir, 'f', 'index.js'), 'exports.main = async () => 1')
  const triggers = [{ name: 'broken', type: 'timer', config: '0 2 * * *' }]
  writeFileSync(path.join(functionsDir, 'f', 'config.json'), JSON.stringify({ triggers }))
  const cloud = await startTestCloud({ functionsDir })
  const response = await fetch(`${cloud.url}/emulator/api/timers/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ functionName: 'f', triggerName: 'broken' }),
  })
  const answer = { status: response.status, body: await response.json() }
  expect(answer).toEqual(refused(400, 'BAD_REQUEST', /broken 的时间表达式不合法：/))
  expect(await cloud.api('calls')).toEqual({ items: [] })
  await cloud.stop()
  rmSync(functionsDir, { recursive: true })
})

test('queries are listed with the index that they lack, warnings and errors of the log apart from the rest', async () => {
  await api.keep()
  const wishes = connectSdk(api.cloud.url).database().collection('wishes')
  await wishes.where({ open: true }).orderBy('title', 'desc').get()
  expect((await api.send('GET', 'queries')).body.items).toMatchObject([
    { collection: 'wishes', indexes: [], suggestion: '[["open",1],["title",-1]]', runs: 1 },
  ])
  await api.cloud.call('faulty', {}, 'p')
  const texts = async (route: string) =>
    (await api.send('GET', route)).body.items.map((line: { text: string }) => line.text)
  const [latest] = await texts('log')
  expect(latest).toContain('the stock is empty')
  expect(await texts('log')).not.toContainEqual(expect.stringContaining('looking for the stock'))
  expect(await texts('log?all=true')).toContainEqual(expect.stringContaining('looking for the stock'))
})
