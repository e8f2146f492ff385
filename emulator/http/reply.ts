import type { ServerResponse } from 'node:http'
import { type HttpError, MethodNotAllowed } from '../errors'

/** Sends JSON text. */
export const sendText = (response: ServerResponse, status: number, json: string): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
  })
  response.end(json)
}

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  sendText(response, status, JSON.stringify(value))

/** `{ ok: false, error: { code, message } }`, of a failed function with `errCode` and `errMsg`. */
export const sendError = (response: ServerResponse, error: HttpError): void => {
  if (error instanceof MethodNotAllowed) response.setHeader('allow', error.allow)
  sendJson(response, error.status, {
    ok: false,
    error: { code: error.code, message: error.message, ...error.client },
  })
}
