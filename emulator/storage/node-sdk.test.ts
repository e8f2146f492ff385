/** What only @cloudbase/node-sdk, below wx-server-sdk, can ask for. */
import path from 'node:path'
import { startTestCloud, type TestCloud } from '../testing'
import { connectSdk, failure } from '../testing-sdk'

interface Copy {
  srcPath: string
  dstPath: string
  overwrite?: boolean
  removeOriginal?: boolean
}
interface App {
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string; urlType?: string }): Promise<{ fileContent: Buffer }>
  copyFile(options: { fileList: Copy[] }): Promise<{ fileList: { fileId?: string; code?: string }[] }>
  getFileInfo(options: { fileList: string[] }): Promise<{ fileList: unknown[] }>
  getFileAuthority(options: { fileList: object[] }): Promise<{ data: unknown[] }>
  getUploadMetadata(options: { cloudPath: string }): Promise<{ data: { url: string; authorization: string } }>
}

let cloud: TestCloud
let app: App

beforeAll(async () => {
  cloud = await startTestCloud({ functionsDir: path.join(__dirname, '..', 'fixtures', 'functions') })
  connectSdk(cloud.url)
  app = jest.requireActual<{ init(options: object): App }>('@cloudbase/node-sdk').init({ env: 'prod-1' })
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.reset())

const put = async (cloudPath: string, text = cloudPath) =>
  (await app.uploadFile({ cloudPath, fileContent: Buffer.from(text) })).fileID
const get = async (fileID: string, urlType?: string) =>
  (await app.downloadFile({ fileID, urlType })).fileContent.toString()
const id = (file: string) => `cloud://prod-1.7072-prod-1-1250000000/${file}`

test('copyFile copies, replaces, keeps, moves', async () => {
  await put('a.txt', 'new')
  await put('old/a.txt', 'old')
  const copy = async (copied: Copy) => (await app.copyFile({ fileList: [copied] })).fileList[0]
  const [srcPath, dstPath] = ['a.txt', 'old/a.txt']
  expect(await copy({ srcPath, dstPath, overwrite: false })).toMatchObject({ code: expect.any(String) })
  expect(await get(id('old/a.txt'))).toBe('old')
  expect(await copy({ srcPath, dstPath })).toEqual({ fileId: id('old/a.txt') })
  expect(await get(id('old/a.txt'))).toBe('new')
  expect(await copy({ srcPath, dstPath: 'moved/a.txt', removeOriginal: true })).toEqual({
    fileId: id('moved/a.txt'),
  })
  expect(await get(id('moved/a.txt'))).toBe('new')
  expect(await copy({ srcPath, dstPath })).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  expect(await copy({ srcPath: dstPath, dstPath: '/x/a.txt' })).toMatchObject({ code: 'INVALID_PARAM' })
})

test('getFileInfo asks for the head of a file', async () => {
  const fileID = await put('图/a b.png', '12345')
  expect((await app.getFileInfo({ fileList: [fileID, id('none.png')] })).fileList).toMatchObject([
    { code: 'SUCCESS', fileName: 'a b.png', mime: 'image/png', size: 5 },
    { code: 'STORAGE_FILE_NONEXIST' },
  ])
})

test('an address of the object store is encoded already', async () => {
  expect(await get(await put('图/100% a.txt', 'here'), 'COS_URL')).toBe('here')
})

test('getFileAuthority lets everyone read what there is', async () => {
  const fileID = await put('a.txt')
  Object.assign(process.env, { TCB_CONTEXT_KEYS: 'TCB_UUID', TCB_UUID: 'someone' })
  const fileList = [fileID, id('none.txt')].map(file => ({ path: file, type: 'READ' }))
  expect((await app.getFileAuthority({ fileList })).data).toMatchObject([
    { path: fileID, read: true, cosFileId: expect.any(String) },
    { path: id('none.txt'), read: false },
  ])
})

test('an upload needs the authorization that was given for its path, within a quarter of an hour', async () => {
  const { data } = await app.getUploadMetadata({ cloudPath: 'a.txt' })
  const send = async (url: string, authorization: string) => {
    const response = await fetch(url, { method: 'PUT', headers: { authorization }, body: 'x' })
    return { status: response.status, text: await response.text() }
  }
  const refused = { status: 403, text: expect.stringContaining('<Code>SignatureDoesNotMatch</Code>') }
  expect(await send(data.url, '')).toEqual(refused)
  expect(await send(data.url.replace('a.txt', 'b.txt'), data.authorization)).toEqual(refused)
  await cloud.clock.advance(16 * 60_000)
  expect(await send(data.url, data.authorization)).toMatchObject({ status: 403 })
  await cloud.clock.reset()
  expect(await send(data.url, data.authorization)).toEqual({ status: 200, text: '' })
  expect(await get(id('a.txt'))).toBe('x')
})

test('a bad path is an error of getUploadMetadata, too', async () => {
  expect(await failure(app.getUploadMetadata({ cloudPath: '/a.txt' }))).toMatchObject({
    code: 'INVALID_PARAM',
  })
})
