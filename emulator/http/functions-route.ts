import type { IncomingMessage, ServerResponse } from 'node:http'
import { HttpError } from '../errors'
import type { Runtime } from '../functions/runtime'
import { MAX_EVENT_BYTES } from '../limits'
import { readJson } from './body'
import { sendText } from './reply'

const openidOf = (request: IncomingMessage): string => {
  const header = request.headers['x-wx-openid']
  if (typeof header !== 'string' || header.trim() === '')
    throw new HttpError(401, 'UNAUTHORIZED', '缺少请求头 x-wx-openid，无法确认用户身份')
  return header.trim()
}

/**
 * `POST /functions/<name>`: the answer is the JSON of what the function returned.
 * @throws HttpError 401, 404, 413, 400; 500 when the function threw, hung, crashed or answered too much (details in the log)
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
  const invocation = await runtime.invoke(name, event, openid)
  if (invocation.kind === 'missing') throw new HttpError(404, 'NOT_FOUND', `没有名为 ${name} 的云函数`)
  if (invocation.kind === 'failed') throw new HttpError(500, 'INTERNAL', '服务出了点问题，请稍后再试')
  sendText(response, 200, invocation.json)
}
