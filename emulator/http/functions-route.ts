import type { IncomingMessage, ServerResponse } from 'node:http'
import { badRequest, type ClientError, HttpError, notFound } from '../errors'
import { fromClient, type Person } from '../functions/identity'
import { cureOf } from '../functions/inside/missing-package'
import type { Failure } from '../functions/outcome'
import type { Runtime } from '../functions/runtime'
import { MAX_EVENT_BYTES, MAX_OPENID_CHARS } from '../limits'
import { readJson } from './body'
import { sendText } from './reply'

/** Who calls, by the header that the emulator believes. @throws HttpError 401 without one, 400 for one that is too long */
export const openidOf = (request: IncomingMessage): string => {
  const header = request.headers['x-wx-openid']
  if (typeof header !== 'string' || header.trim() === '')
    throw new HttpError(401, 'UNAUTHORIZED', '缺少请求头 x-wx-openid，无法确认用户身份')
  const openid = header.trim()
  if (openid.length > MAX_OPENID_CHARS) throw badRequest(`请求头 x-wx-openid 最长 ${MAX_OPENID_CHARS} 个字符`)
  return openid
}

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const header = request.headers[name]
  return typeof header === 'string' && header.trim() !== '' ? header.trim() : undefined
}

/** Where the phone seems to be, unless headers say otherwise. */
const addressesOf = (request: IncomingMessage): Person => {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const [v4, v6] = address.includes(':') ? [undefined, address] : [address, undefined]
  return {
    clientIp: headerOf(request, 'x-wx-clientip') ?? v4,
    clientIpv6: headerOf(request, 'x-wx-clientipv6') ?? v6,
  }
}

/** What the SDK's tables call these failures; every other one is a function that failed. */
const FAILED = '-504002 functions execute fail'
const CODES: Readonly<Partial<Record<Failure, string>>> = {
  busy: '-501004 exceed concurrent request limit',
  timeout: '-504003',
  tooLarge: '-604001',
}

/** As `wx.cloud.callFunction` puts it. */
const clientError = (failure: Failure, error: string): ClientError => {
  const kind = CODES[failure] ?? FAILED
  return {
    errCode: Number.parseInt(kind, 10),
    errMsg: `cloud.callFunction:fail Error: errCode: ${kind} | errMsg: ${error}`,
  }
}

const politely = (name: string, failure: Failure, error: string): string => {
  const cure = cureOf(error)
  if (cure) return `云函数 ${name} 缺少依赖，请在 ${cure.folder} 运行 ${cure.command}`
  if (failure === 'busy') return '现在请求太多，请稍后再试'
  if (failure === 'memory') return `云函数 ${name} 使用的内存超出了限制`
  return '服务出了点问题，请稍后再试'
}

const refusal = (name: string, failure: Failure, error: string): HttpError => {
  const [status, code] =
    failure === 'busy' ? ([429, 'TOO_MANY_REQUESTS'] as const) : ([500, 'INTERNAL'] as const)
  return new HttpError(status, code, politely(name, failure, error), clientError(failure, error))
}

/**
 * `POST /functions/<name>`: the answer is the JSON of what the function returned; header `x-request-id` finds it in the log.
 * @throws HttpError 401, 404, 413, 400; 429 when too many events wait; 500 when the function threw, hung, crashed or
 *   answered too much, which its `errCode` and `errMsg` tell apart
 */
export const handleFunction = async (
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> => {
  const openid = openidOf(request)
  // Any content type will do: a foreign page cannot send x-wx-openid without asking first, and nobody answers it.
  const event = await readJson(request, MAX_EVENT_BYTES)
  const person = { openid, unionid: headerOf(request, 'x-wx-unionid'), ...addressesOf(request) }
  const invocation = await runtime.invoke(name, event, fromClient(person))
  if (invocation.kind === 'missing') throw notFound(`没有名为 ${name} 的云函数`)
  response.setHeader('x-request-id', invocation.requestId)
  if (invocation.kind === 'failed') throw refusal(name, invocation.failure, invocation.error)
  sendText(response, 200, invocation.json)
}
