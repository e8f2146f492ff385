import path from 'node:path'
import { startTestCloud, type TestCloud } from '../testing'
import { connectSdk } from '../testing-sdk'

const MB = 1024 * 1024
let cloud: TestCloud

beforeAll(async () => {
  const functionsDir = path.join(__dirname, '..', 'fixtures', 'functions')
  cloud = await startTestCloud({ functionsDir, uploadLimitMb: 1 })
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.reset())

const send = async (route: string, body: BodyInit, openid?: string) => {
  const headers: Record<string, string> = openid === undefined ? {} : { 'x-wx-openid': openid }
  const response = await fetch(`${cloud.url}/storage/${route}`, { method: 'POST', headers, body })
  return { status: response.status, body: await response.json() }
}
const upload = (cloudPath: string, content: BodyInit, openid?: string) =>
  send(`upload?path=${encodeURIComponent(cloudPath)}`, content, openid)
const ask = (route: string, fileList: unknown[], openid?: string) =>
  send(route, JSON.stringify({ fileList }), openid)
const id = (file: string) => `cloud://local.6c6f-local-1250000000/${file}`
const refused = (status: number, code: string) => ({
  status,
  body: { ok: false, error: { code, message: expect.stringMatching(/[\u4e00-\u9fff]/) } },
})
const textAt = async (url: string) => (await fetch(url)).text()

test('an app uploads, and anyone gets an address that needs no more encoding', async () => {
  const file = '照片/1+1 100%.jpg'
  expect(await upload(file, 'bytes', 'p')).toMatchObject({ status: 200, body: { fileID: id(file) } })
  const ages = [60, 0, 999_999, 1.5]
  const { body } = await ask(
    'urls',
    [id(file), ...ages.map(maxAge => ({ fileID: id(file), maxAge })), id('none')],
    'q',
  )
  expect(body).toMatchObject({
    fileList: [
      { fileID: id(file), status: 0, errMsg: 'ok', maxAge: 86400 },
      { fileID: id(file), status: 0, maxAge: 60 },
      { fileID: id(file), status: 0, maxAge: 86400 },
      { fileID: id(file), status: 0, maxAge: 86400 },
      { fileID: id(file), status: 0, maxAge: 2 },
      { fileID: id('none'), status: -503003, tempFileURL: '' },
    ],
  })
  const { tempFileURL } = body.fileList[0]
  expect(tempFileURL).toMatch(/^[\x21-\x7e]+$/)
  expect(await textAt(tempFileURL)).toBe('bytes')
  expect(await cloud.api('storage')).toMatchObject({ items: [{ path: file, size: 5, owner: 'p' }] })
})

test('only the person who uploaded a file may replace or delete it; a function may everything', async () => {
  await upload('a.txt', 'mine', 'p')
  expect(await upload('a.txt', 'yours', 'q')).toEqual(refused(403, 'FORBIDDEN'))
  expect((await ask('delete', [id('a.txt')], 'q')).body).toMatchObject({ fileList: [{ status: -503002 }] })
  expect((await upload('a.txt', 'mine again', 'p')).status).toBe(200)
  connectSdk(cloud.url)
  interface Storage {
    uploadFile(options: object): Promise<{ fileID: string }>
  }
  const sdk = jest.requireActual<Storage>('wx-server-sdk')
  await sdk.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('of the function') })
  expect(await upload('a.txt', 'mine?', 'p')).toEqual(refused(403, 'FORBIDDEN'))
})

test('deleting answers for each file', async () => {
  await upload('a.txt', 'x', 'p')
  expect((await ask('delete', [id('a.txt'), id('b.txt')], 'p')).body).toEqual({
    fileList: [
      { fileID: id('a.txt'), status: 0, errMsg: 'ok' },
      { fileID: id('b.txt'), status: -503003, errMsg: 'storage file not exists' },
    ],
  })
  expect(await cloud.api('storage')).toEqual({ items: [] })
})

test('what is refused', async () => {
  expect(await upload('a.txt', 'x')).toEqual(refused(401, 'UNAUTHORIZED'))
  expect(await ask('urls', [])).toEqual(refused(401, 'UNAUTHORIZED'))
  expect(await ask('delete', [])).toEqual(refused(401, 'UNAUTHORIZED'))
  expect(await upload('../a.txt', 'x', 'p')).toEqual(refused(400, 'BAD_REQUEST'))
  expect(await send('upload', 'x', 'p')).toEqual(refused(400, 'BAD_REQUEST'))
  expect(await upload('a.txt', Buffer.alloc(MB + 1), 'p')).toEqual(refused(413, 'BAD_REQUEST'))
  expect(await ask('urls', Array(51).fill('x'), 'p')).toEqual(refused(400, 'BAD_REQUEST'))
  expect(await send('urls', 'no JSON', 'p')).toEqual(refused(400, 'BAD_REQUEST'))
  expect(await cloud.api('storage')).toEqual({ items: [] })
})

test('a part of a file, as players ask for, and nothing when the asker has it', async () => {
  await upload('a.mp4', '0123456789', 'p')
  const { body } = await ask('urls', [id('a.mp4')], 'p')
  const get = async (headers: Record<string, string>, method = 'GET') => {
    const response = await fetch(body.fileList[0].tempFileURL, { headers, method })
    const { status, headers: got } = response
    return [status, got.get('content-range'), await response.text(), got.get('etag') ?? ''] as const
  }
  const [status, , text, etag] = await get({})
  expect([status, text]).toEqual([200, '0123456789'])
  expect(await get({ range: 'bytes=2-4' })).toEqual([206, 'bytes 2-4/10', '234', etag])
  expect(await get({ range: 'bytes=-3' }, 'HEAD')).toEqual([206, 'bytes 7-9/10', '', etag])
  expect(await get({ range: 'bytes=100-' })).toEqual([416, 'bytes */10', '', etag])
  expect(await get({ range: 'bytes=2-4', 'if-range': '"other"' })).toEqual([200, null, text, etag])
  expect(await get({ range: 'bytes=2-4', 'if-range': etag })).toEqual([206, 'bytes 2-4/10', '234', etag])
  expect(await get({ 'if-none-match': `"x", ${etag}` })).toEqual([304, null, '', etag])
  await upload('a.mp4', 'new', 'p')
  const [again, , changed] = await get({ 'if-none-match': etag })
  expect([again, changed]).toEqual([200, 'new'])
})

test('an address without a seal, or nobody’s address, gives nothing', async () => {
  await upload('a.txt', 'x', 'p')
  const status = async (route: string, method = 'GET') =>
    (await fetch(`${cloud.url}/storage/${route}`, { method })).status
  expect(await status('6c6f-local-1250000000/a.txt')).toBe(403)
  expect(await status('6c6f-local-1250000000/%E0%A4%A')).toBe(403)
  expect(await status('nothing')).toBe(404)
  expect(await status('6c6f-local-1250000000/a.txt', 'DELETE')).toBe(405)
})

test('the size limit in words of megabytes', async () => {
  const { body } = await upload('a.txt', Buffer.alloc(MB + 1), 'p')
  expect(body.error.message).toContain('1 MB')
})
