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
  ['bad JSON', 'echo', '{', PERSON, 400, 'BAD_REQUEST'],
  ['a large body', 'echo', JSON.stringify('x'.repeat(100 * 1024)), PERSON, 413, 'BAD_REQUEST'],
])('%s', async (_what, name, body, headers, status, code) => {
  expect(await post(`/functions/${name}`, body, headers)).toEqual({ status, body: refused(code) })
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

const runCli = (args: string[]): Promise<{ code: unknown; text: string }> =>
  new Promise(resolve => {
    const cli = path.join(__dirname, '..', '..', 'dist', 'emulator', 'cli.js')
    execFile(process.execPath, [cli, ...args], (error, _out, text) => resolve({ code: error?.code, text }))
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
