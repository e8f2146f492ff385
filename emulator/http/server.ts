/** The one port: which path goes where, and every error's way out. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { errorDetails, HttpError, MethodNotAllowed, notFound } from '../errors'
import type { Runtime } from '../functions/runtime'
import type { Log } from '../log'
import type { Storage } from '../storage/storage'
import { type AdminParts, handleAdmin } from './admin-route'
import type { EmulatorParts } from './emulator-api/parts'
import { handleEmulator } from './emulator-route'
import { handleFunction } from './functions-route'
import { checkHost } from './guard'
import { sendError } from './reply'
import { sendStaticFile } from './static-files'
import { handleStorage } from './storage-route'

export interface ServerParts {
  host: string
  admin: AdminParts
  emulator: EmulatorParts
  runtime: Runtime
  storage: Storage
  staticDir: string | undefined
  log: Log
}

/** The name in `/functions/<name>`; an address that cannot be decoded names none. */
const functionIn = (path: string): string | undefined => {
  try {
    return decodeURIComponent(/^\/functions\/([^/]+)$/.exec(path)?.[1] ?? '')
  } catch {
    return undefined
  }
}

const route = async (parts: ServerParts, request: IncomingMessage, response: ServerResponse) => {
  checkHost(request, parts.host)
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  if (path === '/emulator' || path.startsWith('/emulator/'))
    return handleEmulator(parts.emulator, request, response, path)
  if (path.startsWith('/storage/')) return handleStorage(parts.storage, request, response, path)
  if (request.method === 'POST' && path === '/admin') return handleAdmin(parts.admin, request, response)
  const name = functionIn(path)
  if (request.method === 'POST' && name) return handleFunction(parts.runtime, request, response, name)
  if ((request.method === 'GET' || request.method === 'HEAD') && parts.staticDir !== undefined)
    return sendStaticFile(parts.staticDir, request, response, path)
  throw path === '/admin' || name ? new MethodNotAllowed('POST') : notFound()
}

const fail = (log: Log, request: IncomingMessage, response: ServerResponse, error: unknown): void => {
  const known = error instanceof HttpError
  if (!known) log.error(`${request.method} ${request.url}: ${errorDetails(error)}`)
  if (response.headersSent) {
    response.destroy()
    return
  }
  // Not `connection: close`: closing on a client that still sends resets it before it has read the answer.
  sendError(response, known ? error : new HttpError(500, 'INTERNAL', '服务出了点问题，请稍后再试'))
  if (!request.complete) request.resume()
}

/** Node's 5 s let a busy caller send on a connection that is just being closed, and its call failed. Outlasts any caller's own limit. */
const KEEP_ALIVE_MS = 10 * 60_000

/** Makes the server; nothing listens yet. */
export const createHttpServer = (parts: ServerParts): Server =>
  createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    route(parts, request, response).catch(error => fail(parts.log, request, response, error))
  })
