/** A spreadsheet of members holds their phones: whatever the answer is, the file does not stay. */
import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import path from 'node:path'
import { database } from '@cloud/kit/cloud'
import * as z from 'zod'
import { demoStreet } from './support/street'
import { upload } from './support/upload'

const street = demoStreet()
const communityId = 'wutong'
const zhao = () => street.as('demo-secretary-zhao')
const HEADER = '姓名,手机号,单位,类别'
const GOOD = `${HEADER}\n石晓军,13800000060,区医院,在职党员`

const files = async () =>
  z
    .object({ items: z.array(z.object({ path: z.string() })) })
    .parse(await street.cloud().api('storage'))
    .items.map(({ path }) => path)
    .filter(path => path.includes('roster/'))

/** Uploads it as the app does, and answers where it lies. */
async function sent(bytes: Buffer | string, path = 'uploads/roster/wutong/k3y') {
  const fileId = await upload(street.cloud().url, zhao().openId, path, bytes)
  expect(await files()).toContain(path)
  return fileId
}

test('a good one is gone once it was read', async () => {
  const fileId = await sent(GOOD)
  const { counts } = await zhao().get('people', 'importPreview', { communityId, fileId })
  expect(counts.new).toBe(1)
  expect(await files()).toEqual([])
})

test('who asks again, for the answer was lost, is told the same, though the file is gone', async () => {
  const asked = { communityId, fileId: await sent(GOOD, 'uploads/roster/wutong/l0st') }
  const first = await zhao().get('people', 'importPreview', asked)
  expect(await zhao().get('people', 'importPreview', asked)).toEqual(first)
  const never = { communityId, fileId: asked.fileId.replace('l0st', 'n3ver') }
  expect(await zhao().refused('people', 'importPreview', never)).toBe('BAD_REQUEST')
})

test.each([
  ['nobody in it', HEADER],
  ['other columns', '姓名,单位\n石晓军,区医院'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff])],
  ['a broken one', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ['one of 10,001 rows', `${HEADER}${'\n石晓军,13800000060,区医院,在职党员'.repeat(10_000)}`],
])('a bad one is gone, too: %s', async (_, bytes) => {
  const fileId = await sent(bytes)
  expect(await zhao().refused('people', 'importPreview', { communityId, fileId })).toBe('BAD_REQUEST')
  expect(await files()).toEqual([])
})

test('an app of before, which sent it elsewhere, leaves nothing behind either', async () => {
  const fileId = await sent(GOOD, 'roster/wutong/1763690000000-members.csv')
  await zhao().get('people', 'importPreview', { communityId, fileId })
  expect(await files()).toEqual([])
})

test('after a fault of ours it is still there, for the app asks for the same again', async () => {
  const fileId = await sent(GOOD)
  // No app can write such a unit: it stands for whatever breaks.
  await database.collection('units').add({ data: { _id: 'broken' } })
  const asked = { communityId, fileId }
  expect(await zhao().refused('people', 'importPreview', asked)).toBe('INTERNAL')
  expect(await files()).toHaveLength(1)
  await database.collection('units').doc('broken').remove()
  expect(await zhao().get('people', 'importPreview', asked)).toMatchObject({ total: 1 })
  expect(await files()).toEqual([])
})

test('nor does a storage that cannot be read at the moment cost the sheet', async () => {
  const bytes = () => readdirSync(path.join(street.cloud().dataDir, 'storage'))
  const before = bytes()
  const fileId = await sent(GOOD)
  const [blob = ''] = bytes().filter(name => !before.includes(name))
  const place = path.join(street.cloud().dataDir, 'storage', blob)
  // Where the bytes should be is something that breaks off when it is read.
  renameSync(place, `${place}.away`)
  mkdirSync(place)
  const asked = { communityId, fileId }
  expect(await zhao().refused('people', 'importPreview', asked)).toBe('INTERNAL')
  expect(await files()).toEqual(['uploads/roster/wutong/k3y'])
  rmdirSync(place)
  renameSync(`${place}.away`, place)
  expect(await zhao().get('people', 'importPreview', asked)).toMatchObject({ total: 1 })
  expect(await files()).toEqual([])
})

test.each([
  'uploads/roster/huaiyin/theirs.csv',
  'uploads/demo-resident-wang/roster/wutong/photo.png',
  'photos/roster/wutong/photo.png',
  'uploads/roster/wutong/deeper/photo.png',
])('what was not sent for it is neither read nor removed: %s', async path => {
  const fileId = await sent(GOOD, path)
  expect(await zhao().refused('people', 'importPreview', { communityId, fileId })).toBe('BAD_REQUEST')
  expect(await files()).toContain(path)
})

test('who is no secretary of the community removes nothing', async () => {
  const fileId = await sent(GOOD)
  const sun = street.as('demo-secretary-sun')
  expect(await sun.refused('people', 'importPreview', { communityId, fileId })).toBe('FORBIDDEN')
  expect(await files()).toContain('uploads/roster/wutong/k3y')
})
