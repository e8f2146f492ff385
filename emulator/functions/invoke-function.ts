import { z } from 'zod'
import { CloudError, invalidParam } from '../errors'
import { parseJson } from '../json'
import { MAX_CALL_DEPTH, MAX_INVOKE_BYTES } from '../limits'
import { type Action, data } from '../service'
import type { Failure } from './outcome'
import type { Runtime } from './runtime'

const schema = z.object({ function_name: z.string().min(1), request_data: z.string().optional() })

/** The cloud's codes for what can go wrong; everything else is FUNCTIONS_EXECUTE_FAIL. */
const CODES: Readonly<Partial<Record<Failure, string>>> = {
  busy: 'EXCEED_CONCURRENT_REQUEST_LIMIT',
  timeout: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  memory: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
}

/** `cloud.callFunction()`: the callee sees the caller's person. `{ response_data }` is the answer's JSON text. */
export const invokeFunction =
  (runtime: Runtime): Action =>
  async call => {
    const parsed = schema.safeParse(call.params)
    if (!parsed.success) throw invalidParam('function_name is missing')
    const { function_name: name, request_data: text } = parsed.data
    if (Buffer.byteLength(text ?? '') > MAX_INVOKE_BYTES)
      throw new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `the event is larger than ${MAX_INVOKE_BYTES} bytes`)
    if ((call.caller.origin?.depth ?? 0) >= MAX_CALL_DEPTH)
      throw new CloudError(
        'EXCEED_CONCURRENT_REQUEST_LIMIT',
        `functions call one another ${MAX_CALL_DEPTH} deep, which looks as if it had no end: ${name} is not called`,
      )
    const event = text ? parseJson(text) : {}
    const invocation = await runtime.invokeFor(call.caller, name, event)
    if (invocation.kind === 'missing')
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `FunctionName parameter could not be found: ${name}`)
    if (invocation.kind === 'failed')
      throw new CloudError(CODES[invocation.failure] ?? 'FUNCTIONS_EXECUTE_FAIL', invocation.error)
    return data({ response_data: invocation.json })
  }
