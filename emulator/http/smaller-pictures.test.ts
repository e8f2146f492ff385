import path from 'node:path'
import sharp from 'sharp'
import { startTestCloud, type TestCloud } from '../testing'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ functionsDir: path.join(__dirname, '..', 'fixtures', 'functions') })
})
afterAll(() => cloud.stop())

const post = async (route: string, body: BodyInit) =>
  (
    await fetch(`${cloud.url}/storage/${route}`, { method: 'POST', headers: { 'x-wx-openid': 'p' }, body })
  ).json()

/** The address of a stored file, as an app is given it. */
async function addressOf(name: string, bytes: Buffer): Promise<string> {
  const { fileID } = await post(`upload?path=${name}`, new Uint8Array(bytes))
  const { fileList } = await post('urls', JSON.stringify({ fileList: [fileID] }))
  return fileList[0].tempFileURL
}

/** 400 × 200 on its side: a viewer that minds Exif shows 200 × 400. */
const onItsSide = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: '#b3261e' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

async function sizeAt(address: string) {
  const response = await fetch(address)
  expect(response.status).toBe(200)
  const { width, height, format } = await sharp(await response.arrayBuffer()).metadata()
  return `${format} ${width}×${height}`
}

test.each([
  ['thumbnail/100x', 'jpeg 100×50'],
  ['thumbnail/x100', 'jpeg 200×100'],
  ['thumbnail/100x100', 'jpeg 100×50'],
  ['thumbnail/100x100r', 'jpeg 200×100'],
  ['auto-orient/thumbnail/100x100r', 'jpeg 100×200'],
  ['thumbnail/4000x', 'jpeg 400×200'],
])('an address that ends with imageMogr2/%s answers %s', async (asked, size) => {
  const address = await addressOf('a.jpg', await onItsSide())
  expect(await sizeAt(`${address}&imageMogr2/${asked}`)).toBe(size)
  expect(await sizeAt(address)).toBe('jpeg 400×200')
})

test.each([
  ['b.jpg', 'imageMogr2/blur/8x5', 'is not emulated'],
  ['b.jpg', 'imageMogr2/thumbnail/x', 'is not emulated'],
  ['b.jpg', 'imageMogr2/thumbnail/0x', 'must be between 1 and 9999'],
  ['b.svg', 'imageMogr2/thumbnail/100x', 'cannot be processed'],
  ['b.txt', 'imageMogr2/thumbnail/100x', 'cannot be processed'],
])('%s refuses %s in the words of the object store', async (name, asked, words) => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  const bytes = name === 'b.jpg' ? await onItsSide() : name === 'b.svg' ? svg : Buffer.from('words')
  const response = await fetch(`${await addressOf(name, bytes)}&${asked}`)
  const text = await response.text()
  expect([response.status, text]).toEqual([400, expect.stringContaining('<Code>InvalidArgument</Code>')])
  expect(text).toContain(words)
})

test('a changed address gets nothing, whatever it asks for', async () => {
  const address = await addressOf('c.jpg', await onItsSide())
  const forged = address.replace(/sign=\w{4}/, 'sign=0000')
  expect((await fetch(`${forged}&imageMogr2/thumbnail/100x`)).status).toBe(403)
})
