import { post } from './client'
import { demoStreet } from './support/street'

const street = demoStreet()
const WANG = 'demo-resident-wang'
const me = JSON.stringify({ path: 'me', input: {} })
const call = (name: string, body: string, openId?: string) => post(street.cloud().url, name, body, openId)
const refusal = (code: string) => ({
  ok: false,
  error: { code, message: expect.stringMatching(/\p{Script=Han}/u) },
})

test('without an openid it is 401', async () => {
  expect(await call('people', me)).toEqual({ status: 401, body: refusal('UNAUTHORIZED') })
})

test.each(['nothing-here', '..%2Fpeople', 'kit', '__proto__'])('the function %s is 404', async name => {
  expect(await call(name, me, WANG)).toMatchObject({ status: 404, body: { ok: false } })
})

test('a body over 100 KB is 413, one just below is not', async () => {
  const padded = (bytes: number) => JSON.stringify({ path: 'me', input: { pad: 'x'.repeat(bytes) } })
  expect(await call('people', padded(101 * 1024), WANG)).toMatchObject({ status: 413, body: { ok: false } })
  expect(await call('people', padded(99 * 1024), WANG)).toMatchObject({ status: 200, body: { ok: true } })
})

test('what is no JSON is refused', async () => {
  const answer = await call('people', '{"path":', WANG)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.body).toMatchObject({ ok: false })
})

test.each(['constructor', '__proto__', 'toString', 'me.me', ''])(
  'the procedure «%s» is NOT_FOUND',
  async path => {
    expect(await call('people', JSON.stringify({ path, input: {} }), WANG)).toEqual({
      status: 200,
      body: refusal('NOT_FOUND'),
    })
  },
)

test.each(['{}', '[]', '"me"', '{"path":1}', 'null'])('the event %s is BAD_REQUEST', async event => {
  const { body } = await call('people', event, WANG)
  expect(body).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } })
})

test('an event may leave its input out', async () => {
  const { body } = await call('people', JSON.stringify({ path: 'me' }), WANG)
  expect(body).toMatchObject({ ok: true, data: { personId: WANG } })
})

test('who calls is what the header says, whatever the event says', async () => {
  const lie = { path: 'me', input: { personId: 'demo-admin', openId: 'demo-admin' }, openid: 'demo-admin' }
  const { body } = await call('people', JSON.stringify({ ...lie, userInfo: { openId: 'demo-admin' } }), WANG)
  expect(body).toMatchObject({ ok: true, data: { personId: WANG, roles: [] } })
})
