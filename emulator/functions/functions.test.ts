import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { startTestCloud, type TestCloud } from '../testing'
import { until } from './testing'

const fixtures = path.join(__dirname, '..', 'fixtures', 'functions')
/** What an app sees of a failure. */
const failedWith = (errCode: number, text: string) => ({
  status: 500,
  body: {
    ok: false,
    error: {
      ...{ code: 'INTERNAL', message: '服务出了点问题，请稍后再试', errCode },
      errMsg: expect.stringContaining(text),
    },
  },
})
const callsSchema = z.object({
  items: z.array(
    z.object({
      requestId: z.string(),
      name: z.string(),
      source: z.string(),
      openid: z.string().optional(),
      durationMs: z.number(),
      cold: z.boolean(),
      outcome: z.string(),
      error: z.string().optional(),
      lines: z.array(z.string()),
    }),
  ),
})
let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ functionsDir: fixtures })
})
afterAll(() => cloud.stop())

const calls = async () =>
  callsSchema.parse(await (await fetch(`${cloud.url}/emulator/api/calls`)).json()).items

test('a function gets the event, its caller and a context', async () => {
  const { status, body } = await cloud.call('echo', { a: 1 }, 'person-1')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    event: { a: 1, userInfo: { openId: 'person-1' } },
    wx: { OPENID: 'person-1', ENV: 'local', SOURCE: 'wx_client', CLIENTIP: '127.0.0.1' },
    context: {
      function_name: 'echo',
      time_limit_in_ms: 3000,
      memory_limit_in_mb: 256,
      request_id: expect.any(String),
    },
  })
})

const post = (name: string, headers: Record<string, string>, event: unknown = {}) =>
  fetch(`${cloud.url}/functions/${name}`, { method: 'POST', headers, body: JSON.stringify(event) })

test('headers tell more of the caller, and the answer names the call', async () => {
  const headers = {
    'x-wx-openid': 'p',
    'x-wx-unionid': 'u',
    'x-wx-clientip': '1.2.3.4',
    'x-wx-clientipv6': '::2',
  }
  const response = await post('echo', headers)
  expect(await response.json()).toMatchObject({
    wx: { OPENID: 'p', UNIONID: 'u', CLIENTIP: '1.2.3.4', CLIENTIPV6: '::2' },
  })
  const [call] = await calls()
  expect(call).toMatchObject({ name: 'echo', source: 'client', outcome: 'ok', openid: 'p' })
  expect(call?.requestId).toBe(response.headers.get('x-request-id'))
  expect(call?.lines.at(-1)).toMatch(/^Report RequestId: .* Billed Duration:100ms Memory:256MB/)
  const failed = await post('crash', { 'x-wx-openid': 'p' }, { how: 'throw' })
  expect((await calls())[0]).toMatchObject({
    requestId: failed.headers.get('x-request-id'),
    outcome: 'threw',
  })
})

test('callers do not mix, however many call at once', async () => {
  const people = Array.from({ length: 40 }, (_, n) => `person-${n}`)
  const answers = await Promise.all(people.map(openid => cloud.call('echo', { openid }, openid)))
  expect(answers.map(answer => answer.body)).toMatchObject(
    people.map(openid => ({ event: { openid }, wx: { OPENID: openid } })),
  )
})

test('an instance serves one event at a time, and no more instances start than the limit', async () => {
  const answers = await Promise.all(Array.from({ length: 25 }, () => cloud.call('slow', { ms: 30 }, 'p')))
  expect(answers.map(answer => answer.body)).toEqual(answers.map(() => ({ seen: 1 })))
  const started = (await calls()).filter(call => call.name === 'slow' && call.cold)
  expect(started.length).toBeGreaterThan(1)
  expect(started.length).toBeLessThanOrEqual(10)
})

test.each([
  ['throw', 'thrown on purpose', -504002],
  ['exit', 'exited with code 3', -504002],
  ['unhandled', 'nobody caught this', -504002],
  ['spin', 'Invoking task timed out after 1 seconds', -504003],
  ['hang', 'Invoking task timed out after 1 seconds', -504003],
])(
  'a function that fails (%s) costs its caller an error and nobody else anything',
  async (how, line, code) => {
    const [broken, fine] = await Promise.all([
      cloud.call('crash', { how }, 'p'),
      cloud.call('echo', { how }, 'q'),
    ])
    expect(broken).toEqual(failedWith(code, line))
    expect(fine.status).toBe(200)
    expect(cloud.log()).toContain(line)
    expect((await calls()).find(call => call.name === 'crash')?.error).toContain(line)
  },
)

test('code that cannot be loaded and answers that are too large are errors', async () => {
  expect(await cloud.call('broken', {}, 'p')).toEqual(failedWith(-504002, 'cannot be loaded'))
  expect(cloud.log()).toContain('cannot be loaded')
  expect((await cloud.call('big', { length: 1000 }, 'p')).status).toBe(200)
  expect(await cloud.call('big', { length: 1024 * 1024 }, 'p')).toEqual(
    failedWith(-604001, 'result size exceed limit (1MB)'),
  )
  expect(cloud.log()).toContain('-604001')
})

test('a function calls another, which sees the same person', async () => {
  const { body } = await cloud.call('caller', { name: 'echo', data: { x: 1 } }, 'person-7')
  expect(body).toMatchObject({
    result: {
      event: { x: 1, userInfo: { openId: 'person-7' } },
      wx: { OPENID: 'person-7', SOURCE: 'wx_client,scf', CLIENTIP: '127.0.0.1' },
    },
  })
  const twice = { name: 'caller', data: { name: 'echo', data: {} } }
  expect((await cloud.call('caller', twice, 'person-7')).body).toMatchObject({
    result: { result: { wx: { OPENID: 'person-7', SOURCE: 'wx_client,scf,scf' } } },
  })
  // The SDK (4.0.2) gives callFunction's errors errCode -1, whatever the code was; what went wrong stands in the text.
  expect((await cloud.call('caller', { name: 'nowhere', data: {} }, 'p')).body).toMatchObject({
    errMsg: expect.stringContaining('FunctionName parameter could not be found: nowhere'),
  })
  expect((await cloud.call('caller', { name: 'crash', data: { how: 'throw' } }, 'p')).body).toMatchObject({
    errMsg: expect.stringContaining('thrown on purpose'),
  })
})

test('unmodified code follows the emulator’s clock', async () => {
  await cloud.clock.set('2031-05-01T08:00:00+08:00')
  const { body } = await cloud.call('clock', {}, 'p')
  expect(body).toMatchObject({
    iso: expect.stringContaining('2031-05-01T00:00'),
    fixed: '1970-01-01T00:00:00.000Z',
    same: true,
  })
  await cloud.clock.advance(24 * 60 * 60 * 1000)
  expect((await cloud.call('clock', {}, 'p')).body).toMatchObject({
    iso: expect.stringContaining('2031-05-02T00:00'),
  })
  await cloud.clock.reset()
  const seen = z.object({ now: z.number() }).parse((await cloud.call('clock', {}, 'p')).body).now
  expect(Math.abs(seen - Date.now())).toBeLessThan(10_000)
})

test('a new index.js is picked up at the next call, and a new function at once', async () => {
  const functionsDir = mkdtempSync(path.join(tmpdir(), 'functions-'))
  const own = await startTestCloud({ functionsDir })
  try {
    expect((await own.call('fresh', {}, 'p')).status).toBe(404)
    mkdirSync(path.join(functionsDir, 'fresh'))
    const file = path.join(functionsDir, 'fresh', 'index.js')
    writeFileSync(file, 'exports.main = async () => 1')
    expect((await own.call('fresh', {}, 'p')).body).toBe(1)
    writeFileSync(file, 'exports.main = async () => 2')
    utimesSync(file, new Date(), new Date(Date.now() + 5000))
    expect((await own.call('fresh', {}, 'p')).body).toBe(2)
    copyFileSync(path.join(fixtures, 'slow', 'config.json'), path.join(functionsDir, 'fresh', 'config.json'))
    writeFileSync(file, 'exports.main = async (event, context) => context.time_limit_in_ms')
    expect((await own.call('fresh', {}, 'p')).body).toBe(10_000)
  } finally {
    await own.stop()
    rmSync(functionsDir, { recursive: true, force: true })
  }
})

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test.each(['kill', 'stop'] as const)('no instance outlives the cloud (%s)', async end => {
  const functionsDir = mkdtempSync(path.join(tmpdir(), 'functions-'))
  mkdirSync(path.join(functionsDir, 'pid'))
  writeFileSync(
    path.join(functionsDir, 'pid', 'index.js'),
    'setInterval(() => {}, 50); exports.main = async () => process.pid',
  )
  const own = await startTestCloud({ functionsDir })
  const pid = z.number().parse((await own.call('pid', {}, 'p')).body)
  expect(isAlive(pid)).toBe(true)
  await own[end]()
  await until(() => !isAlive(pid))
  for (const folder of [functionsDir, own.dataDir]) rmSync(folder, { recursive: true, force: true })
})
