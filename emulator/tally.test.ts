/** What a call had the database do is shown with the call. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { startTestCloud, type TestCloud } from './testing'

const functionsDir = mkdtempSync(path.join(tmpdir(), 'tally-'))
let cloud: TestCloud

/** Fills a collection of ten; reads one and then two at once; reads in a transaction. */
const CODE = `const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const things = db.collection('things')
exports.main = async ({ way }) => {
  if (way === 'fill') return things.add({ data: Array.from({ length: 10 }, (_, n) => ({ _id: 'n' + n, even: n % 2 === 0 })) })
  if (way === 'nothing') return 0
  if (way === 'transaction') return db.runTransaction(tx => tx.collection('things').doc('n1').get())
  await things.doc('n0').get()
  return Promise.all([things.doc('n1').get(), things.where({ even: true }).get()])
}`

beforeAll(async () => {
  symlinkSync(path.resolve(__dirname, '..', 'node_modules'), path.join(functionsDir, 'node_modules'))
  mkdirSync(path.join(functionsDir, 'a'))
  writeFileSync(path.join(functionsDir, 'a', 'index.js'), CODE)
  writeFileSync(
    path.join(functionsDir, 'database.json'),
    '{ "collections": { "things": { "indexes": [] } } }',
  )
  cloud = await startTestCloud({ functionsDir, databaseFile: path.join(functionsDir, 'database.json') })
  await cloud.call('a', { way: 'fill' }, 'p')
})
afterAll(async () => {
  await cloud.stop()
  rmSync(functionsDir, { recursive: true, force: true })
})

const tallies = z.object({ items: z.array(z.object({ database: z.unknown() })) })

test.each([
  ['nothing', { requests: 0, examined: 0, returned: 0 }],
  ['reads', { requests: 3, examined: 12, returned: 7 }],
  ['transaction', { requests: 3, examined: 1, returned: 1 }],
])('%s', async (way, expected) => {
  await cloud.call('a', { way }, 'p')
  const { items } = tallies.parse(await cloud.api('calls'))
  expect(items[0]?.database).toEqual(expected)
})
