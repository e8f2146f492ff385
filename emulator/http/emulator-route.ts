/** Everything under /emulator: the page for people and the JSON behind it, which tests use, too. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { MethodNotAllowed, notFound } from '../errors'
import { MAX_ADMIN_BYTES, MAX_EVENT_BYTES } from '../limits'
import { readJson } from './body'
import type { EmulatorParts } from './emulator-api/parts'
import { type Reader, readers, type Writer, writers } from './emulator-api/routes'
import { fileAddress } from './emulator-api/storage'
import { requireJson } from './guard'
import { isPageFile, sendPageFile } from './page-files'
import { sendJson } from './reply'

const API = '/emulator/api/'

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

const read = async (
  parts: EmulatorParts,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<boolean> => {
  const query = new URL(request.url ?? '', 'http://emulator').searchParams
  if (name === 'storage/open') {
    response.writeHead(302, { location: await fileAddress(parts, query) }).end()
    return true
  }
  const reader = own<Reader<unknown>>(readers, name)
  if (reader) sendJson(response, 200, reader(parts, query))
  return reader !== undefined
}

const write = async (
  parts: EmulatorParts,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<boolean> => {
  const writer = own<Writer<unknown>>(writers, `${request.method} ${name}`)
  if (!writer) return false
  requireJson(request)
  // Documents may be as large as those of the SDK.
  const body = await readJson(request, name === 'documents' ? MAX_ADMIN_BYTES : MAX_EVENT_BYTES)
  sendJson(response, 200, await writer(parts, body))
  return true
}

/** The methods that an address takes. */
const methodsOf = (path: string, name: string): string[] => {
  const isRead = isPageFile(path) || name === 'storage/open' || Object.hasOwn(readers, name)
  const writing = Object.keys(writers).flatMap(key => {
    const [method = '', route] = key.split(' ')
    return route === name ? [method] : []
  })
  return [...(isRead ? ['GET', 'HEAD'] : []), ...writing]
}

/** @throws HttpError 404 for an address that is none, 405 for a method that it does not take, 400 for a request that is none; what a route says itself */
export const handleEmulator = async (
  parts: EmulatorParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> => {
  // To HEAD Node leaves the body out.
  const isGet = request.method === 'GET' || request.method === 'HEAD'
  if (isGet && isPageFile(path)) return sendPageFile(parts.pageDir, path, response)
  const name = path.startsWith(API) ? path.slice(API.length) : ''
  const done = await (isGet ? read : write)(parts, request, response, name)
  if (done) return
  const methods = methodsOf(path, name)
  throw methods.length > 0 ? new MethodNotAllowed(methods.join(', ')) : notFound()
}
