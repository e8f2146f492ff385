import type { ServerResponse } from 'node:http'
import type { HttpError } from '../errors'

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

/** `{ ok: false, error: { code, message } }`. */
export const sendError = (response: ServerResponse, error: HttpError): void =>
  sendJson(response, error.status, { ok: false, error: { code: error.code, message: error.message } })
