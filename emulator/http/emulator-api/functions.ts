/** Functions, their calls and their timers, for people. */
import { z } from 'zod'
import { badRequest, notFound } from '../../errors'
import type { CallRecord } from '../../functions/calls'
import { fromPage } from '../../functions/identity'
import type { Invocation } from '../../functions/runtime'
import { CALLS_KEPT, MAX_OPENID_CHARS } from '../../limits'
import { type EmulatorParts, numberOf, readBodyAs } from './parts'
import type { CallAnswer, Items } from './types'

/** `?requestId=`, `?function=`, `?failed=true` and `?limit=` narrow the list; `?lines=false` leaves the logs out. */
export const listCalls = ({ runtime }: EmulatorParts, query: URLSearchParams): Items<CallRecord> => {
  const requestId = query.get('requestId')
  const name = query.get('function')
  const failed = query.get('failed') === 'true'
  const items = runtime
    .calls()
    .filter(
      call =>
        (requestId === null || call.requestId === requestId) &&
        (name === null || call.name === name) &&
        (!failed || call.outcome !== 'ok'),
    )
  const found = items.slice(0, numberOf(query, 'limit', CALLS_KEPT, CALLS_KEPT))
  return { items: query.get('lines') === 'false' ? found.map(call => ({ ...call, lines: [] })) : found }
}

const answerOf = (invocation: Invocation, missing: string): CallAnswer => {
  if (invocation.kind === 'missing') throw notFound(missing)
  const { requestId } = invocation
  return invocation.kind === 'answered'
    ? { requestId, result: invocation.json }
    : { requestId, error: invocation.error }
}

const callSchema = z.object({
  name: z.string(),
  event: z.unknown(),
  openid: z.string().trim().max(MAX_OPENID_CHARS).optional(),
})

/** Calls a function on behalf of a person, or of nobody. @throws HttpError 404 */
export const callFunction = async ({ runtime }: EmulatorParts, body: unknown): Promise<CallAnswer> => {
  const wanted = '{"name": 云函数, "event": 参数, "openid": 用户，可不填，最长 128 个字符}'
  const { name, event, openid } = readBodyAs(callSchema, body, wanted)
  const origin = fromPage(openid ? { openid } : {})
  return answerOf(await runtime.invoke(name, event, origin), `没有名为 ${name} 的云函数`)
}

const timerSchema = z.object({ functionName: z.string(), triggerName: z.string() })

/** Fires a timer now; answers when it has run. @throws HttpError 404, 400 when it is one that never fires */
export const runTimer = async ({ runtime }: EmulatorParts, body: unknown): Promise<CallAnswer> => {
  const { functionName, triggerName } = readBodyAs(
    timerSchema,
    body,
    '{"functionName": 云函数, "triggerName": 定时器}',
  )
  const error = runtime
    .timers()
    .find(timer => timer.functionName === functionName && timer.triggerName === triggerName)?.error
  if (error !== undefined) throw badRequest(`定时器 ${triggerName} 的时间表达式不合法：${error}`)
  const missing = `云函数 ${functionName} 没有名为 ${triggerName} 的定时器`
  return answerOf(await runtime.runTimer(functionName, triggerName), missing)
}
