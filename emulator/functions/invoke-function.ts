import { z } from 'zod'
import { CloudError, invalidParam } from '../errors'
import { parseJson } from '../json'
import { type Action, data } from '../service'
import type { Runtime } from './runtime'

const schema = z.object({ function_name: z.string().min(1), request_data: z.string().optional() })

/** `cloud.callFunction()`: the callee sees the caller's OPENID. `{ response_data }` is the answer's JSON text. */
export const invokeFunction =
  (runtime: Runtime): Action =>
  async call => {
    const parsed = schema.safeParse(call.params)
    if (!parsed.success) throw invalidParam('function_name is missing')
    const { function_name: name, request_data: text } = parsed.data
    const event = text ? parseJson(text) : {}
    const invocation = await runtime.invoke(name, event, call.caller.openid)
    if (invocation.kind === 'missing')
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `FunctionName parameter could not be found: ${name}`)
    if (invocation.kind === 'failed') throw new CloudError('FUNCTIONS_EXECUTE_FAIL', invocation.error)
    return data({ response_data: invocation.json })
  }
