import { type Api, refused, startApi } from './testing'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.cloud.stop())
beforeEach(() => api.cloud.reset())

test('bring back documents and files, and let no instance remember what was', async () => {
  await api.keep()
  await api.upload('a/b.txt')
  await api.count()
  expect((await api.send('POST', 'snapshots', { name: '开始时' })).status).toBe(200)
  await api.send('DELETE', 'documents', { collection: 'wishes', id: '"wish-0"' })
  await api.send('DELETE', 'storage', { path: 'a/b.txt' })
  await api.upload('c.txt')
  expect((await api.send('POST', 'snapshots/restore', { name: '开始时' })).status).toBe(200)
  expect((await api.documents({})).body.total).toBe(3)
  expect((await api.send('GET', 'storage')).body.items).toMatchObject([{ path: 'a/b.txt', size: 5 }])
  expect(await (await fetch(`${api.cloud.url}/emulator/api/storage/open?path=a/b.txt`)).text()).toBe('bytes')
  expect((await api.count()).body).toEqual({ calls: 1 })
})

test('outlive a reset, are replaced by one of the same name, and are deleted', async () => {
  await api.send('POST', 'snapshots', { name: 'n' })
  await api.keep()
  await api.upload('a.txt')
  await api.send('POST', 'snapshots', { name: 'n' })
  await api.cloud.reset()
  await api.send('POST', 'snapshots/restore', { name: 'n' })
  expect((await api.documents({})).body.total).toBe(3)
  const names = async () =>
    (await api.send('GET', 'snapshots')).body.items.map((item: { name: string }) => item.name)
  expect(await names()).toContain('n')
  expect((await api.send('DELETE', 'snapshots', { name: 'n' })).status).toBe(200)
  expect(await names()).not.toContain('n')
  expect(await api.send('POST', 'snapshots/restore', { name: 'n' })).toEqual(refused(404, 'NOT_FOUND'))
  expect(await api.send('POST', 'snapshots', { name: '../n' })).toEqual(refused(400, 'BAD_REQUEST'))
})
