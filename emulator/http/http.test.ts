import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startTestCloud, type TestCloud } from '../testing'

const functionsDir = path.join(__dirname, '..', 'fixtures', 'functions')
const staticDir = mkdtempSync(path.join(tmpdir(), 'static-'))
let cloud: TestCloud

beforeAll(async () => {
  writeFileSync(path.join(staticDir, 'index.html'), '<h1>应用</h1>')
  cloud = await startTestCloud({ functionsDir, staticDir })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(staticDir, { recursive: true, force: true })
})

const post = async (route: string, body: string, headers: Record<string, string>) => {
  const response = await fetch(`${cloud.url}${route}`, { method: 'POST', headers, body })
  return { status: response.status, body: await response.json() }
}
const JSON_TYPE = { 'content-type': 'application/json' }
const PERSON = { ...JSON_TYPE, 'x-wx-openid': 'p' }
const refused = (code: string) => ({
  ok: false,
  error: { code, message: expect.stringMatching(/[\u4e00-\u9fff]/) },
})

test.each([
  ['no openid', 'echo', '{}', JSON_TYPE, 401, 'UNAUTHORIZED'],
  ['an empty openid', 'echo', '{}', { ...JSON_TYPE, 'x-wx-openid': ' ' }, 401, 'UNAUTHORIZED'],
  ['an unknown function', 'nowhere', '{}', PERSON, 404, 'NOT_FOUND'],
  ['a path for a name', '..%2Fecho', '{}', PERSON, 404, 'NOT_FOUND'],
  ['no name at all', '%ff', '{}', PERSON, 404, 'NOT_FOUND'],
  ['bad JSON', 'echo', '{', PERSON, 400, 'BAD_REQUEST'],
  ['a large body', 'echo', JSON.stringify('x'.repeat(100 * 1024)), PERSON, 413, 'BAD_REQUEST'],
])('%s', async (_what, name, body, headers, status, code) => {
  expect(await post(`/functions/${name}`, body, headers)).toEqual({ status, body: refused(code) })
})

test.each([
  ['DELETE', '/admin', 'POST'],
  ['GET', '/storage/urls', 'POST'],
  ['DELETE', '/storage/bucket/a.txt', 'PUT, GET, HEAD'],
  ['POST', '/emulator', 'GET, HEAD'],
  ['POST', '/emulator/api/overview', 'GET, HEAD'],
  ['PATCH', '/emulator/api/snapshots', 'GET, HEAD, POST, DELETE'],
  ['GET', '/emulator/api/reset', 'POST'],
  ['PUT', '/functions/echo', 'POST'],
])('%s %s takes another method', async (method, route, allowed) => {
  const response = await fetch(`${cloud.url}${route}`, { method })
  expect([response.status, response.headers.get('allow')]).toEqual([405, allowed])
})

test('a name may be percent-encoded; a route that takes nothing wants no body', async () => {
  expect((await post('/functions/%65cho', '{}', PERSON)).status).toBe(200)
  const reset = await fetch(`${cloud.url}/emulator/api/reset`, { method: 'POST', headers: JSON_TYPE })
  expect(await reset.json()).toEqual({ ok: true })
})

test('JSON is taken under any content type: the openid header alone keeps foreign pages out', async () => {
  const plain = { 'content-type': 'text/plain', 'x-wx-openid': 'p' }
  expect((await post('/functions/echo', '{}', plain)).status).toBe(200)
})

test('a body of exactly 100 KB is taken', async () => {
  const text = JSON.stringify({ text: 'x'.repeat(100 * 1024 - 11) })
  expect(Buffer.byteLength(text)).toBe(100 * 1024)
  expect((await post('/functions/echo', text, PERSON)).status).toBe(200)
})

test('a body of 10 MB still gets its answer, and the connection still serves', async () => {
  const big = JSON.stringify('x'.repeat(10 * 1024 * 1024))
  for (let n = 0; n < 3; n += 1) expect((await post('/functions/echo', big, PERSON)).status).toBe(413)
  expect((await post('/functions/echo', '{}', PERSON)).status).toBe(200)
})

test('413 is answered while the body is still being sent', async () => {
  const answered = await new Promise<string>((resolve, reject) => {
    const { port } = new URL(cloud.url)
    const socket = connect(Number(port), '127.0.0.1')
    const head = `POST /functions/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Wx-Openid: p\r\nTransfer-Encoding: chunked\r\n\r\n`
    const chunk = 'x'.repeat(16 * 1024)
    socket.write(head)
    // The last chunk never comes.
    for (let n = 0; n < 20; n += 1) socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`)
    socket.once('data', data => {
      resolve(data.toString('utf8'))
      socket.destroy()
    })
    socket.once('error', reject)
  })
  expect(answered).toContain('413')
  expect(answered).toContain('BAD_REQUEST')
})

const withHost = (host: string, route: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(`${cloud.url}${route}`, { headers: { host } }, response => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject)
    sent.end()
  })

test('a foreign Host is refused, loopback names are not', async () => {
  expect(await withHost('evil.example', '/emulator')).toBe(403)
  expect(await withHost('127.0.0.1.evil.example:80', '/emulator')).toBe(403)
  expect(await withHost('localhost:1', '/emulator')).toBe(200)
})

test('/admin wants the SDK’s signature, and names an unknown action', async () => {
  const body = JSON.stringify({ action: 'storage.nothing' })
  expect((await post('/admin', body, JSON_TYPE)).status).toBe(401)
  const signed = {
    ...JSON_TYPE,
    authorization: 'TC3-HMAC-SHA256 Credential=someone/2026-01-01/tcb/tc3_request',
  }
  expect(await post('/admin', body, signed)).toMatchObject({
    status: 200,
    body: { code: 'INVALID_PARAM', message: expect.stringContaining('storage.nothing') },
  })
})

test('static files, the page and what is behind it', async () => {
  expect(await (await fetch(cloud.url)).text()).toContain('应用')
  expect((await fetch(`${cloud.url}/missing.js`)).status).toBe(404)
  expect(await (await fetch(`${cloud.url}/emulator`)).text()).toContain('本地云')
  expect(await (await fetch(`${cloud.url}/emulator/api/collections`)).json()).toEqual({ items: [] })
  expect((await post('/emulator/api/reset', '{}', { 'content-type': 'text/plain' })).status).toBe(400)
  expect((await post('/emulator/api/clock', '{"now":"gestern"}', JSON_TYPE)).status).toBe(400)
})

const SIGNED = { authorization: 'TC3-HMAC-SHA256 Credential=someone/2026-01-01/tcb/tc3_request' }

test.each([
  [
    'cut off in a file',
    'boundary=x',
    '--x\r\ncontent-disposition: form-data; name="f"; filename="f"\r\n\r\nhalf',
  ],
  ['cut off in a field', 'boundary=x', '--x\r\ncontent-disposition: form-data; name="f"\r\n\r\nhalf'],
  ['without a boundary', '', '--x--'],
])('a form %s is refused, and the cloud goes on', async (_what, boundary, body) => {
  const headers = { ...SIGNED, 'content-type': `multipart/form-data; ${boundary}` }
  expect(await post('/admin', body, headers)).toEqual({ status: 400, body: refused('BAD_REQUEST') })
  expect((await fetch(`${cloud.url}/emulator/api/clock`)).status).toBe(200)
})

test('HEAD is answered as GET is, without the body', async () => {
  for (const route of ['/', '/emulator', '/emulator/page.js', '/emulator/api/clock']) {
    const head = await fetch(`${cloud.url}${route}`, { method: 'HEAD' })
    expect([route, head.status, await head.text()]).toEqual([route, 200, ''])
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0)
  }
  expect((await fetch(`${cloud.url}/emulator/nowhere`, { method: 'HEAD' })).status).toBe(404)
})

test('OPENIDs and template ids that nobody has are refused, not broken on', async () => {
  const long = 'x'.repeat(5000)
  const tap = (body: object) => post('/emulator/api/subscriptions', JSON.stringify(body), JSON_TYPE)
  const no = { status: 400, body: refused('BAD_REQUEST') }
  expect(await tap({ openid: long, templateId: 't' })).toEqual(no)
  expect(await tap({ openid: 'p', templateId: long })).toEqual(no)
  expect((await tap({ openid: '人'.repeat(128), templateId: '"'.repeat(128) })).status).toBe(200)
  expect(await post('/functions/echo', '{}', { ...PERSON, 'x-wx-openid': 'x'.repeat(129) })).toEqual(no)
  expect(await post('/storage/upload?path=a', '{}', { ...PERSON, 'x-wx-openid': 'x'.repeat(129) })).toEqual(
    no,
  )
  expect((await post('/functions/echo', '{}', { ...PERSON, 'x-wx-openid': 'x'.repeat(128) })).status).toBe(
    200,
  )
  const call = { name: 'echo', event: {}, openid: long }
  expect(await post('/emulator/api/functions/call', JSON.stringify(call), JSON_TYPE)).toEqual(no)
  const press = { phoneNumber: '13800138000', openid: long }
  expect(await post('/emulator/api/phone-codes', JSON.stringify(press), JSON_TYPE)).toEqual(no)
  expect((await fetch(`${cloud.url}/emulator/api/storage/open?path=${long}`)).status).toBe(404)
})

test.each([
  { advanceMs: 1e300 },
  { advanceMs: -1e300 },
  { advanceMs: 8.64e15 },
  { now: '1969-12-31T23:59:59Z' },
  { now: '9999-12-31T23:59:59-01:00' },
])('the clock does not go to %j', async move => {
  const refusal = {
    ok: false,
    error: { code: 'BAD_REQUEST', message: expect.stringContaining('1970 年到 9999 年') },
  }
  const body = JSON.stringify(move)
  expect(await post('/emulator/api/clock', body, JSON_TYPE)).toEqual({ status: 400, body: refusal })
  expect(await cloud.api('clock')).toMatchObject({ offsetMs: 0 })
})

test('the clock goes to the first and to the last years', async () => {
  for (const now of ['1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z']) {
    const { status, body } = await post('/emulator/api/clock', JSON.stringify({ now }), JSON_TYPE)
    expect([status, body.now.slice(0, 10)]).toEqual([200, now.slice(0, 10)])
  }
  await cloud.clock.reset()
})

const runCli = (args: string[]): Promise<{ code: unknown; text: string }> =>
  new Promise(resolve => {
    const cli = path.join(__dirname, '..', '..', 'dist', 'emulator', 'cli.js')
    // One that starts after all does not end of its own accord.
    execFile(process.execPath, [cli, ...args], { timeout: 30_000 }, (error, _out, text) =>
      resolve({ code: error?.code, text }),
    )
  })

test('the command line says in one line why it does not start', async () => {
  const { port } = new URL(cloud.url)
  const data = mkdtempSync(path.join(tmpdir(), 'cli-'))
  const start = (...more: string[]) => runCli(['--functions', functionsDir, '--data', data, ...more])
  expect(await start('--port', port)).toEqual({
    code: 1,
    text: `port ${port} on 127.0.0.1 is in use; choose another with --port\n`,
  })
  expect(await start('--static', '/nowhere')).toEqual({
    code: 1,
    text: 'the static folder /nowhere does not exist\n',
  })
  rmSync(data, { recursive: true, force: true })
})
