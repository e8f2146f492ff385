/** Keeps foreign web pages out: they can reach this machine's ports through its browser. */
import type { IncomingMessage } from 'node:http'
import { badRequest, HttpError } from '../errors'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')

/** Addresses that stand for every address of this machine: one listens on them, but nobody can go there. */
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** Where functions of this machine reach a server that listens on `host`. */
export const ownAddress = (host: string, port: number): string => {
  if (EVERYWHERE.has(host)) return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/**
 * Refuses a request whose Host is a name that was made to point here (DNS rebinding).
 * @param boundTo the address the server listens on; bound to more than loopback, any Host may be right
 * @throws HttpError 403
 */
export const checkHost = (request: IncomingMessage, boundTo: string): void => {
  if (!isLoopback(boundTo)) return
  if (!LOOPBACK.test(request.headers.host ?? ''))
    throw new HttpError(403, 'FORBIDDEN', '只接受来自本机地址的请求')
}

export const mediaType = (request: IncomingMessage): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/**
 * Demands JSON: another site's page can post text or a form without asking first, but not this.
 * @throws HttpError 400
 */
export const requireJson = (request: IncomingMessage): void => {
  if (mediaType(request) !== 'application/json')
    throw badRequest('请求头 content-type 必须是 application/json')
}
