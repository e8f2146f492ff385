import { createServer } from 'node:http'
import { HttpError } from '../errors'
import type { Invocation } from '../functions/runtime'
import { startTestRuntime } from '../functions/testing'
import { handleFunction } from './functions-route'
import { sendError } from './reply'

const failedAs = (failure: 'busy' | 'memory' | 'threw'): Invocation => ({
  ...{ kind: 'failed', failure, error: 'details', requestId: 'r' },
})

test.each([
  ['busy' as const, 429, 'TOO_MANY_REQUESTS', /请求太多/],
  ['memory' as const, 500, 'INTERNAL', /内存/],
  ['threw' as const, 500, 'INTERNAL', /服务出了点问题/],
])('a call that failed (%s) is answered with %s', async (failure, status, code, message) => {
  const { runtime, stop } = await startTestRuntime({})
  const server = createServer((request, response) => {
    const stub = { ...runtime, invoke: async () => failedAs(failure) }
    handleFunction(stub, request, response, 'f').catch(error => {
      if (error instanceof HttpError) sendError(response, error)
    })
  }).listen(0)
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const response = await fetch(`http://127.0.0.1:${port}/functions/f`, {
    ...{ method: 'POST', headers: { 'x-wx-openid': 'p' }, body: '{}' },
  })
  expect(response.status).toBe(status)
  expect(response.headers.get('x-request-id')).toBe('r')
  expect(await response.json()).toEqual({
    ok: false,
    error: { code, message: expect.stringMatching(message) },
  })
  server.close()
  await stop()
})
