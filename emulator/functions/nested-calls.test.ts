/** Functions that call functions: nobody may wait for an instance that waits for them. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startTestCloud, type TestCloud } from '../testing'

const functionsDir = mkdtempSync(path.join(tmpdir(), 'nested-'))
let cloud: TestCloud

/**
 * Goes on to the function that comes first in `event.way`; the last one answers `event.last`, or a text that long. The SDK's
 * own 15 s are too few for 30 first starts at once on a busy machine.
 */
const RELAY = `const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async ({ way, last, length }) => {
  const [name, ...rest] = way
  if (!name) return length ? 'x'.repeat(length) : last
  try {
    const { result } = await cloud.callFunction({ name, data: { way: rest, last, length }, timeout: 60000 })
    return typeof result === 'string' && result.length > 100 ? result.length : result
  } catch (error) {
    return error.errMsg
  }
}`

beforeAll(async () => {
  symlinkSync(path.resolve(__dirname, '..', '..', 'node_modules'), path.join(functionsDir, 'node_modules'))
  for (const name of ['a', 'b']) {
    mkdirSync(path.join(functionsDir, name))
    writeFileSync(path.join(functionsDir, name, 'index.js'), RELAY)
    writeFileSync(path.join(functionsDir, name, 'config.json'), '{ "timeout": 60 }')
  }
  cloud = await startTestCloud({ functionsDir })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(functionsDir, { recursive: true, force: true })
})

test('30 people at once call a function that calls another, which calls the first', async () => {
  const all = Array.from({ length: 30 }, (_, last) => cloud.call('a', { way: ['b', 'a'], last }, `p${last}`))
  expect((await Promise.all(all)).map(({ body }) => body)).toEqual(all.map((_, last) => last))
})

test('a function calls itself 20 deep', async () => {
  const way = Array.from({ length: 20 }, () => 'a')
  expect((await cloud.call('a', { way, last: 'bottom' }, 'p')).body).toBe('bottom')
})

test('a function may answer 6 MB to another one, and 1 MB to an app', async () => {
  const length = 5 * 1024 * 1024
  expect((await cloud.call('a', { way: ['b'], length }, 'p')).body).toBe(length)
  expect((await cloud.call('a', { way: ['b'], length: 7 * 1024 * 1024 }, 'p')).body).toContain('(6MB)')
  expect((await cloud.call('a', { way: [], length }, 'p')).body).toMatchObject({
    error: { errCode: -604001 },
  })
})

test('no body at all is an empty event', async () => {
  const answer = await fetch(`${cloud.url}/functions/a`, { method: 'POST', headers: { 'x-wx-openid': 'p' } })
  // `way` is missing.
  expect(await answer.json()).toMatchObject({ error: { errMsg: expect.stringContaining('TypeError') } })
})
