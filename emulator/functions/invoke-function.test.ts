import { fromTimer } from './identity'
import { invokeFunction } from './invoke-function'
import type { Failure } from './outcome'
import type { Invocation } from './runtime'
import { startTestRuntime } from './testing'

test.each<[Failure, string]>([
  ['busy', 'EXCEED_CONCURRENT_REQUEST_LIMIT'],
  ['timeout', 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
  ['memory', 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'],
  ['threw', 'FUNCTIONS_EXECUTE_FAIL'],
  ['crashed', 'FUNCTIONS_EXECUTE_FAIL'],
])('a callee’s failure «%s» reaches the caller as %s', async (failure, code) => {
  const own = await startTestRuntime({})
  const invocation: Invocation = { kind: 'failed', failure, error: 'why', requestId: 'r' }
  const action = invokeFunction({ ...own.runtime, invokeFor: async () => invocation })
  const call = { params: { function_name: 'f' }, caller: {}, requestId: 'r' }
  await expect(action(call)).rejects.toMatchObject({ code, message: 'why' })
  await own.stop()
})

test('calls without an end are ended with a reason', async () => {
  const own = await startTestRuntime({ 'f/index.js': 'exports.main = async () => 1' })
  const from = (depth: number) => {
    const caller = { origin: { ...fromTimer(), depth } }
    return invokeFunction(own.runtime)({ params: { function_name: 'f' }, caller, requestId: 'r' })
  }
  expect(await from(31)).toEqual({ json: { data: { response_data: '1' } } })
  await expect(from(32)).rejects.toMatchObject({ message: expect.stringContaining('32 deep') })
  await own.stop()
})

test('an event over the limit never reaches a function; a program from outside is nobody', async () => {
  const own = await startTestRuntime({
    'f/index.js': 'exports.main = async event => [Object.keys(event), process.env.TCB_SOURCE]',
  })
  const action = invokeFunction(own.runtime)
  const send = (text: string) =>
    action({ params: { function_name: 'f', request_data: text }, caller: {}, requestId: 'r' })
  await expect(send(JSON.stringify({ a: 'x'.repeat(6 * 1024 * 1024) }))).rejects.toMatchObject({
    code: 'EXCEED_REQUEST_SIZE_LIMIT',
  })
  expect(await send(JSON.stringify({ a: 'x'.repeat(5 * 1024 * 1024) }))).toEqual({
    json: { data: { response_data: '[["a"],"scf"]' } },
  })
  await own.stop()
})
