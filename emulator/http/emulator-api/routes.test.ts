import { type Api, startApi } from './testing'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.cloud.stop())
beforeEach(() => api.cloud.reset())

test('the overview counts what there is', async () => {
  await api.keep()
  await api.upload('a.txt')
  await api.cloud.call('faulty', {}, 'p')
  expect((await api.send('GET', 'overview')).body).toMatchObject({
    ...{ collections: 1, documents: 3, functions: 3, timers: 1, calls: 1, failedCalls: 1, files: 1 },
    clock: { offsetMs: 0 },
  })
  const [wishes] = (await api.send('GET', 'collections')).body.items
  expect(wishes).toMatchObject({
    name: 'wishes',
    documents: 3,
    indexes: ['_id_'],
    indexDetails: [{ unique: true }],
  })
})

test('nothing changes without a JSON content type, and the page brings nothing from elsewhere', async () => {
  const plain = (method: string, route: string) =>
    fetch(`${api.cloud.url}/emulator/api/${route}`, { method, body: '{"name":"x"}' })
  expect((await plain('POST', 'snapshots')).status).toBe(400)
  expect((await plain('DELETE', 'snapshots')).status).toBe(400)
  expect((await plain('PUT', 'documents')).status).toBe(400)
  expect((await fetch(`${api.cloud.url}/emulator/api/__proto__`)).status).toBe(404)
  expect((await fetch(`${api.cloud.url}/emulator/cli.js`)).status).toBe(404)
  const page = await fetch(`${api.cloud.url}/emulator`)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(await page.text()).not.toMatch(/https?:/)
})
