import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { badRequest, CloudError, errorDetails, errorText, HttpError } from '../errors'
import { isInstanceId } from '../functions/identity'
import { isObject, parseJson } from '../json'
import { MAX_ADMIN_BYTES } from '../limits'
import type { Log } from '../log'
import type { Registry } from '../registry'
import type { Caller, Reply } from '../service'
import { count, type Tally } from '../tally'
import { readBody } from './body'
import { mediaType } from './guard'
import { parseMultipart } from './multipart'
import { sendJson } from './reply'

export interface AdminParts {
  registry: Registry
  /** Who signs with a secret id. */
  callerOf(secretId: string | undefined): Caller
  /** What the database did for a call of a function. */
  tallyOf(eventId: string): Tally | undefined
  log: Log
}

/** The SDK signs every request: `TC3-HMAC-SHA256 Credential=<secret id>/<scope>, ...`. The signature itself is not checked. */
const secretIdOf = (request: IncomingMessage): string => {
  const found = /Credential=([^/,\s]+)/.exec(request.headers.authorization ?? '')?.[1]
  // A foreign page can send the form the SDK sends, but not this header.
  if (found === undefined) throw new HttpError(401, 'UNAUTHORIZED', '缺少 SDK 的签名（Authorization 请求头）')
  return found
}

const readParams = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const body = await readBody(request, MAX_ADMIN_BYTES)
  const type = mediaType(request)
  if (type !== 'application/json' && type !== 'multipart/form-data')
    throw badRequest('请求头 content-type 必须是 application/json 或 multipart/form-data')
  const params =
    type === 'application/json'
      ? parseJson(body.toString('utf8'))
      : await parseMultipart(request.headers, body)
  if (!isObject(params)) throw badRequest('请求内容不是合法的 JSON 对象')
  return params
}

const act = async (
  parts: AdminParts,
  params: Record<string, unknown>,
  caller: Caller,
  requestId: string,
): Promise<Reply> => {
  const action = String(params.action)
  const handler = parts.registry.find(action)
  try {
    if (!handler) throw new CloudError('INVALID_PARAM', `the emulator does not know the action ${action}`)
    const tally = action.startsWith('database.') ? parts.tallyOf(caller.eventId ?? '') : undefined
    const work = () => handler({ params, caller, requestId })
    return await (tally ? count(tally, work) : work())
  } catch (error) {
    if (error instanceof CloudError) return { json: { code: error.code, message: error.message } }
    parts.log.error(`${action}: ${errorDetails(error)}`)
    return { json: { code: 'SYS_ERR', message: `emulator error: ${errorText(error)}` } }
  }
}

/** `POST /admin`: the SDK's wire protocol; errors are `{ code, message, requestId }` with status 200. */
export const handleAdmin = async (
  parts: AdminParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const secretId = secretIdOf(request)
  const caller = { ...parts.callerOf(secretId), secretId }
  // A request that an instance had sent when it was ended must not pass for a program from outside.
  if (isInstanceId(secretId) && caller.instanceId === undefined)
    throw new HttpError(401, 'UNAUTHORIZED', '发出请求的云函数实例已经结束')
  const params = await readParams(request)
  const requestId = randomUUID()
  const reply = await act(parts, params, caller, requestId)
  if ('json' in reply) {
    sendJson(response, 200, { ...reply.json, requestId })
    return
  }
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': reply.bytes.length,
  })
  response.end(reply.bytes)
}
