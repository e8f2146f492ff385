import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { type Env, openEnv } from './database/store/env'
import { createRoom, nextId } from './room'

const folder = mkdtempSync(path.join(tmpdir(), 'room-'))
let env: Env
beforeAll(() => {
  env = openEnv(folder)
})
afterAll(async () => {
  await env.close()
  rmSync(folder, { recursive: true })
})

const room = (name: string) => createRoom(env, name, z.object({ n: z.number() }))

test('a room holds its own ids, whatever their characters, and none of a room whose name begins the same', async () => {
  const ids = ['\u0001', 'a', '~', '中', '\uffff', '🎉x', '\u{10ffff}\u{10ffff}']
  await env.write(() => {
    for (const [n, id] of ids.entries()) room('file').put(id, { n })
    for (const name of ['file-x', 'file x', 'file~', 'fil', 'files']) room(name).put('a', { n: 100 })
  })
  const listed = room('file').list()
  expect(listed.map(({ id }) => id)).toEqual(ids)
  expect(listed.map(({ value }) => value.n)).toEqual(ids.map((_, n) => n))
  expect(room('file').count()).toBe(ids.length)
  expect(room('file').lastId()).toBe('\u{10ffff}\u{10ffff}')
  expect([room('file-x').count(), room('file').get('a')]).toEqual([1, { n: 1 }])
})

test('a removed record is gone, a record of another shape is none, an id nobody could keep is unknown', async () => {
  const rooms = [room('shape'), createRoom(env, 'shape', z.object({ other: z.string() }))] as const
  await env.write(() => rooms[0].put(nextId(undefined), { n: 1 }))
  expect([rooms[0].lastId(), nextId(rooms[0].lastId())]).toEqual(['000000000001', '000000000002'])
  expect(rooms[1].list()).toEqual([])
  expect(rooms[0].get('x'.repeat(100_000))).toBeUndefined()
  await env.write(() => rooms[0].remove('000000000001'))
  expect([rooms[0].count(), rooms[0].lastId()]).toEqual([0, undefined])
})
