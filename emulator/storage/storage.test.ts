import { createReadStream, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { until } from '../functions/testing'
import { startTestCloud, type TestCloud } from '../testing'
import { connectSdk, failure } from '../testing-sdk'

interface FileResult {
  fileID: string
  status: number
  errMsg: string
  tempFileURL?: string
  maxAge?: number
}
interface StorageSdk {
  uploadFile(options: { cloudPath: string; fileContent: unknown }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer; statusCode: number }>
  getTempFileURL(options: { fileList: (string | object)[] }): Promise<{ fileList: FileResult[] }>
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: FileResult[] }>
}

const MB = 1024 * 1024
const functionsDir = path.join(__dirname, '..', 'fixtures', 'functions')
let cloud: TestCloud
let sdk: StorageSdk

const start = async (dataDir?: string) => {
  cloud = await startTestCloud({ functionsDir, uploadLimitMb: 1, dataDir })
  connectSdk(cloud.url)
  sdk = jest.requireActual<StorageSdk>('wx-server-sdk')
}

beforeAll(() => start())
afterAll(() => cloud.stop())
beforeEach(() => cloud.reset())

const upload = async (cloudPath: string, content: string | Buffer = 'hello'): Promise<string> =>
  (await sdk.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID
const download = async (fileID: string): Promise<string> =>
  (await sdk.downloadFile({ fileID })).fileContent.toString('utf8')
const urlOf = async (item: string | object): Promise<string> =>
  (await sdk.getTempFileURL({ fileList: [item] })).fileList[0]?.tempFileURL ?? ''
const blobs = () => readdirSync(path.join(cloud.dataDir, 'storage'))
/** Where the SDK would PUT a file. */
const uploadGrant = async (cloudPath: string) => {
  interface App {
    getUploadMetadata(options: object): Promise<{ data: { url: string; authorization: string } }>
  }
  const node = jest.requireActual<{ init(options: object): App }>('@cloudbase/node-sdk')
  return (await node.init({ env: 'local' }).getUploadMetadata({ cloudPath })).data
}
const MISSING = 'cloud://local.6c6f-local-1250000000/missing.txt'

test.each([
  'a.txt',
  '照片/春天 1.txt',
  '100%.txt',
  'a%25b.txt',
  'q?x#y+z&=.txt',
  'a|b"<>`^{}[]\\.txt',
  "it's(1)*!.txt",
])('what was uploaded as %s is downloaded, and served at its temporary address', async cloudPath => {
  const fileID = await upload(cloudPath, `in ${cloudPath}`)
  expect(fileID).toBe(`cloud://local.6c6f-local-1250000000/${cloudPath}`)
  expect(await download(fileID)).toBe(`in ${cloudPath}`)
  const response = await fetch(await urlOf(fileID))
  expect(response.headers.get('content-type')).toBe('text/plain')
  expect(await response.text()).toBe(`in ${cloudPath}`)
})

test('a stream is uploaded, an empty file is a file, the same path is replaced', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'upload-'))
  const local = path.join(folder, 'a.bin')
  writeFileSync(local, Buffer.alloc(MB, 7))
  const { fileID } = await sdk.uploadFile({ cloudPath: 'a.bin', fileContent: createReadStream(local) })
  rmSync(folder, { recursive: true })
  expect((await sdk.downloadFile({ fileID })).fileContent.equals(Buffer.alloc(MB, 7))).toBe(true)
  expect(await upload('a.bin', '')).toBe(fileID)
  expect(await download(fileID)).toBe('')
  expect(await cloud.api('storage')).toMatchObject({ items: [{ path: 'a.bin', size: 0, fileID }] })
  expect(blobs()).toHaveLength(1)
})

test('a file that is too large is refused and leaves nothing, the old one stays', async () => {
  const fileID = await upload('a.bin', 'old')
  expect(await failure(upload('a.bin', Buffer.alloc(MB + 1)))).toMatchObject({
    code: 'STORAGE_REQUEST_FAIL',
    text: expect.stringContaining('[EntityTooLarge]'),
  })
  expect(await failure(upload('b.bin', Buffer.alloc(30 * MB)))).toMatchObject({
    code: 'STORAGE_REQUEST_FAIL',
  })
  expect(await download(fileID)).toBe('old')
  expect(blobs()).toHaveLength(1)
})

test.each(['/a.txt', 'a//b.txt', '../a.txt', 'a/../../b.txt', 'a/'])(
  'the path %s is refused in words',
  async cloudPath => {
    expect(await failure(upload(cloudPath))).toMatchObject({
      code: 'INVALID_PARAM',
      text: expect.stringContaining('cloudPath must'),
    })
    expect(blobs()).toEqual([])
  },
)

test('uploads to one path at once leave one of them, whole', async () => {
  const contents = Array.from({ length: 8 }, (_, n) => String(n).repeat(100_000))
  const [fileID = ''] = await Promise.all(contents.map(content => upload('a.txt', content)))
  expect(contents).toContain(await download(fileID))
  expect(blobs()).toHaveLength(1)
})

test('an upload that breaks off leaves nothing', async () => {
  const { url, authorization } = await uploadGrant('a.txt')
  const { port, pathname } = new URL(url)
  const head = `PUT ${pathname} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\nContent-Length: 1000\r\n\r\n`
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(`${head}half of it`)
  await until(() => blobs().length === 1)
  socket.destroy()
  await until(() => blobs().length === 0)
  expect(await cloud.api('storage')).toEqual({ items: [] })
})

test('a batch answers for each file; a wrong id, a foreign one and a deleted file do not exist', async () => {
  const fileID = await upload('a.txt')
  const foreign = 'cloud://local.6c6f-local-1257145308/a.txt'
  const answers = [
    { fileID, status: 0, errMsg: 'ok' },
    { fileID: MISSING, status: -503003, errMsg: 'storage file not exists' },
    { fileID: foreign, status: -503003, errMsg: 'storage file not exists' },
    { fileID: 'nonsense', status: -503003, errMsg: 'storage file not exists' },
  ]
  const fileList = [fileID, MISSING, foreign, 'nonsense']
  expect((await sdk.getTempFileURL({ fileList })).fileList).toMatchObject(answers)
  expect((await sdk.deleteFile({ fileList })).fileList).toEqual(answers)
  expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ status: -503003 }])
  expect(await failure(sdk.downloadFile({ fileID }))).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  expect(blobs()).toEqual([])
})

test('50 files a batch', async () => {
  const fileID = await upload('a.txt')
  expect((await sdk.getTempFileURL({ fileList: Array(50).fill(fileID) })).fileList).toHaveLength(50)
  const tooMany = Array(51).fill(fileID)
  expect(await failure(sdk.getTempFileURL({ fileList: tooMany }))).toMatchObject({ code: 'INVALID_PARAM' })
  expect(await failure(sdk.deleteFile({ fileList: tooMany }))).toMatchObject({ code: 'INVALID_PARAM' })
  expect(await download(fileID)).toBe('hello')
})

test('a temporary address ends on the emulator’s clock, and works for its file only', async () => {
  const fileID = await upload('a.txt')
  await upload('b.txt')
  const [short, long] = [await urlOf({ fileID, maxAge: 600 }), await urlOf(fileID)]
  const status = async (url: string) => (await fetch(url)).status
  expect(await status(short.replace('/a.txt', '/b.txt'))).toBe(403)
  expect(await status(short.replace(/t=\d+/, 't=9999999999'))).toBe(403)
  expect(await status(short.replace(/\?.*/, ''))).toBe(403)
  await cloud.clock.advance(400_000)
  expect(await status(short)).toBe(200)
  await cloud.clock.advance(200_000)
  expect(await status(short)).toBe(403)
  expect(await status(long)).toBe(200)
  await cloud.clock.advance(24 * 3600_000)
  expect(await status(long)).toBe(403)
  await cloud.clock.reset()
  await sdk.deleteFile({ fileList: [fileID] })
  expect(await status(long)).toBe(404)
})

test('what people uploaded cannot act as a page of this origin', async () => {
  const response = await fetch(await urlOf(await upload('a.html', '<script>1</script>')))
  expect(response.headers.get('content-security-policy')).toBe('sandbox')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('files and addresses outlive a kill -9; a reset drops both', async () => {
  const fileID = await upload('a.txt', 'kept')
  const url = await urlOf(fileID)
  const { dataDir } = cloud
  await cloud.kill()
  writeFileSync(path.join(dataDir, 'storage', 'half-an-upload'), 'left by the crash')
  await start(dataDir)
  expect(await download(fileID)).toBe('kept')
  expect(blobs()).toHaveLength(1)
  expect((await fetch(url.replace(/:\d+/, `:${new URL(cloud.url).port}`))).status).toBe(200)
  await cloud.reset()
  expect(blobs()).toEqual([])
  expect((await sdk.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([{ status: -503003 }])
  await cloud.stop()
  rmSync(dataDir, { recursive: true })
  await start()
})
