import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HttpError } from '../errors'
import { sendError } from './reply'
import { sendBytes } from './send-bytes'
import { sendStaticFile } from './static-files'

const folder = mkdtempSync(path.join(tmpdir(), 'static-'))
const root = path.join(folder, 'dist')
const FILES = {
  '../secret.txt': 'outside',
  'index.html': '<h1>应用</h1>',
  'about.html': 'about',
  'js/app.js': '0123456789',
  'js/中 文.json': '{}',
  'js/unknown': '?',
  'docs/index.html': 'docs',
  'empty.css': '',
  '.env': 'KEY=1',
  '.git/config': 'secret',
  'js/.hidden/a.js': 'secret',
}
let server: Server
let url = ''

const listen = async (made: Server): Promise<string> => {
  await new Promise<void>(resolve => made.listen(0, '127.0.0.1', resolve))
  const address = made.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  server = createServer((asked, response) => {
    sendStaticFile(root, asked, response, (asked.url ?? '').split('?')[0] ?? '').catch(error => {
      if (error instanceof HttpError) sendError(response, error)
      else response.destroy()
    })
  })
  url = await listen(server)
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

test.each([
  ['/', '<h1>应用</h1>', 'text/html; charset=utf-8'],
  ['/index.html?v=1', '<h1>应用</h1>', 'text/html; charset=utf-8'],
  ['/about', 'about', 'text/html; charset=utf-8'],
  ['/js/app.js', '0123456789', 'text/javascript; charset=utf-8'],
  [`/js/${encodeURIComponent('中 文')}.json`, '{}', 'application/json'],
  ['/js/unknown', '?', 'application/octet-stream'],
  ['/docs', 'docs', 'text/html; charset=utf-8'],
  ['/docs/', 'docs', 'text/html; charset=utf-8'],
  ['/empty.css', '', 'text/css; charset=utf-8'],
])('GET %s', async (address, text, type) => {
  const response = await fetch(`${url}${address}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
  expect(await response.text()).toBe(text)
})

/** As written: `fetch` would tidy the address up. */
const statusOf = (address: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(url)
    request({ port, path: address, host: '127.0.0.1' }, response => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

test.each([
  '/.env',
  '/%2eenv',
  '/.git/config',
  '/js/.hidden/a.js',
  '/../secret.txt',
  '/js/../../secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/missing.js',
  '/js',
  '/js/app.js/more',
  '/a%00b',
  '/%ff',
  `/${'x'.repeat(5000)}`,
])('nothing is at %s', async address => {
  expect(await statusOf(address)).toBe(404)
})

test('a browser that has the file gets 304 until the file changes; HEAD has no body', async () => {
  const first = await fetch(`${url}/js/app.js`)
  await first.text()
  const etag = first.headers.get('etag') ?? ''
  const again = () => fetch(`${url}/js/app.js`, { headers: { 'if-none-match': etag } })
  expect((await again()).status).toBe(304)
  writeFileSync(path.join(root, 'js/app.js'), 'new')
  const changed = await again()
  expect([changed.status, await changed.text()]).toEqual([200, 'new'])
  writeFileSync(path.join(root, 'js/app.js'), '0123456789')
  const head = await fetch(`${url}/js/app.js`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', ''])
})

test('a part of a file, as players ask for', async () => {
  const part = async (range: string) => {
    const response = await fetch(`${url}/js/app.js`, { headers: { range } })
    return [response.status, response.headers.get('content-range'), await response.text()]
  }
  expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
  expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789'])
  expect(await part('bytes=10-')).toEqual([416, 'bytes */10', ''])
})

test('a disk that fails while a file is sent is the error of that answer, and of nothing else', async () => {
  const failed: unknown[] = []
  // Reading a folder as a file fails as a broken disk does.
  const broken: FileHandle = await open(folder, 'r')
  const failing = createServer((_asked, response) => {
    response.writeHead(200, { 'content-length': 5 })
    sendBytes(broken, response).catch(error => failed.push(error))
  })
  await expect(fetch(await listen(failing)).then(response => response.text())).rejects.toThrow()
  expect(failed).toMatchObject([{ code: 'EISDIR' }])
  failing.close()
})
