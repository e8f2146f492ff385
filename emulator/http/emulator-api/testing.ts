/** A cloud for a test, and its routes under /emulator/api/ as a program calls them. */
import path from 'node:path'
import { startTestCloud } from '../../testing'
import { connectSdk } from '../../testing-sdk'
import { readers, writers } from './routes'

const TITLES = ['修灯泡', '学拍照', '搬家具']

export const startApi = async () => {
  const functionsDir = path.join(__dirname, '..', '..', 'fixtures', 'page')
  const cloud = await startTestCloud({ functionsDir })
  const send = async (method: string, route: string, body?: unknown) => {
    const response = await fetch(`${cloud.url}/emulator/api/${route}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }
  return {
    cloud,
    send,
    /** Three documents: `wish-0`, `wish-1`, `wish-2`. */
    async keep() {
      const db = connectSdk(cloud.url).database()
      await db.createCollection('wishes')
      for (const [n, title] of TITLES.entries())
        await db
          .collection('wishes')
          .add({ data: { _id: `wish-${n}`, title, open: n % 2 === 0, at: new Date(0) } })
    },
    documents: (query: Record<string, string>) =>
      send('GET', `documents?${new URLSearchParams({ collection: 'wishes', ...query })}`),
    upload: (file: string) =>
      fetch(`${cloud.url}/storage/upload?path=${file}`, {
        method: 'POST',
        headers: { 'x-wx-openid': 'p' },
        body: 'bytes',
      }),
    /** How many events the instance has served. */
    count: () => cloud.call('counter', {}, 'p'),
  }
}

export type Api = Awaited<ReturnType<typeof startApi>>

/** `GET clock`, `POST clock`, …: every route there is. */
export const routeNames = (): string[] => [
  ...Object.keys(readers).map(name => `GET ${name}`),
  ...Object.keys(writers),
]

/** An error answer in Chinese. */
export const refused = (status: number, code: string, words: RegExp = /[\u4e00-\u9fff]/) => ({
  status,
  body: { ok: false, error: { code, message: expect.stringMatching(words) } },
})
