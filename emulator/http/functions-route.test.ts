import { createServer } from 'node:http'
import { HttpError } from '../errors'
import type { Failure } from '../functions/outcome'
import type { Invocation } from '../functions/runtime'
import { startTestRuntime } from '../functions/testing'
import { handleFunction } from './functions-route'
import { sendError } from './reply'

const failedAs = (failure: Failure): Invocation => ({
  ...{ kind: 'failed', failure, error: 'details', requestId: 'r' },
})

test.each<[Failure, number, string, RegExp, number]>([
  ['busy', 429, 'TOO_MANY_REQUESTS', /请求太多/, -501004],
  ['memory', 500, 'INTERNAL', /内存/, -504002],
  ['threw', 500, 'INTERNAL', /服务出了点问题/, -504002],
  ['timeout', 500, 'INTERNAL', /服务出了点问题/, -504003],
  ['tooLarge', 500, 'INTERNAL', /服务出了点问题/, -604001],
])('a call that failed (%s) is answered with %s', async (failure, status, code, message, errCode) => {
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
    error: {
      ...{ code, message: expect.stringMatching(message), errCode },
      errMsg: expect.stringMatching(
        `^cloud.callFunction:fail Error: errCode: ${errCode}.* \\| errMsg: details$`,
      ),
    },
  })
  server.close()
  await stop()
})
