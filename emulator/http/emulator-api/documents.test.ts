import { type Api, refused, startApi } from './testing'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.cloud.stop())
beforeEach(() => api.cloud.reset())

test('are paged, filtered and ordered; the answer says how the query was served', async () => {
  await api.keep()
  const all = await api.documents({ limit: '2' })
  expect(all.body).toMatchObject({ total: 3, more: true, items: [{ id: '"wish-0"' }, { id: '"wish-1"' }] })
  expect(JSON.parse(all.body.items[0].json)).toEqual({
    ...{ _id: 'wish-0', title: '修灯泡', open: true },
    at: { $date: '1970-01-01T00:00:00Z' },
  })
  expect((await api.documents({ limit: '2', skip: '2' })).body).toMatchObject({
    more: false,
    items: [{ id: '"wish-2"' }],
  })
  const found = await api.documents({
    query: '{"open": true, "at": {"$lte": {"$date": "1970-01-01T00:00:00Z"}}}',
    order: '{"_id": -1}',
  })
  expect(found.body.items.map((item: { id: string }) => item.id)).toEqual(['"wish-2"', '"wish-0"'])
  const byId = await api.documents({ query: '{"_id": "wish-1"}' })
  expect(byId.body).toMatchObject({ indexes: ['_id_'], examined: 1, total: 3 })
})

test.each([
  [{ query: '{open' }, /查询条件不是合法的 JSON；从第 2 个字符起读不懂/],
  [{ query: '{"open": ' }, /没有写完/],
  [{ query: '[1]' }, /必须是一个 JSON 对象/],
  [{ query: '{"open": {"$nothing": 1}}' }, /查询条件有误：.*\$nothing/],
  [{ query: '{"at": {"$date": "someday"}}' }, /不是合法的扩展 JSON/],
  [{ order: '{"open": 2}' }, /排序有误/],
  [{ skip: '-1' }, /skip 必须是/],
])('%p is refused in Chinese', async (query, words) => {
  await api.keep()
  expect(await api.documents(query)).toEqual(refused(400, 'BAD_REQUEST', words))
})

test('looking at them leaves no trace among the slow queries', async () => {
  await api.keep()
  const before = await api.send('GET', 'queries')
  await api.documents({ query: '{"title": "修灯泡"}' })
  expect(await api.send('GET', 'queries')).toEqual(before)
})

test('one is replaced with its types kept, and not when somebody changed it meanwhile', async () => {
  await api.keep()
  const [seen] = (await api.documents({})).body.items
  const put = (document: object, version?: number) =>
    api.send('PUT', 'documents', {
      ...{ collection: 'wishes', id: seen.id, version },
      document: JSON.stringify(document),
    })
  const long = { $numberLong: '9007199254740993' }
  const changed = { title: '换灯泡', at: { $date: '2031-05-01T00:00:00Z' }, long }
  expect(await put(changed, seen.version)).toEqual({ status: 200, body: { ok: true } })
  expect(JSON.parse((await api.documents({})).body.items[0].json)).toEqual({ _id: 'wish-0', ...changed })
  expect(
    (await api.documents({ query: '{"long": {"$numberLong": "9007199254740993"}}' })).body.items,
  ).toHaveLength(1)
  expect(await put({ title: '迟到' }, seen.version)).toEqual(refused(409, 'CONFLICT'))
  expect(await put({ _id: 'other' })).toEqual(refused(400, 'BAD_REQUEST', /_id 不能改/))
  expect(await put({ $set: { title: 1 } })).toEqual(refused(400, 'BAD_REQUEST', /不接受/))
})

test('one is deleted, once', async () => {
  await api.keep()
  const body = { collection: 'wishes', id: '"wish-1"' }
  expect((await api.send('DELETE', 'documents', body)).status).toBe(200)
  expect((await api.documents({})).body.total).toBe(2)
  expect(await api.send('DELETE', 'documents', body)).toEqual(refused(404, 'NOT_FOUND'))
  expect(await api.send('GET', 'documents?collection=none')).toEqual(refused(404, 'NOT_FOUND'))
})
