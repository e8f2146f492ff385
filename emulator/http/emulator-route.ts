/** Everything under /emulator: the page for people and the JSON behind it, which tests use, too. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { HttpError } from '../errors'
import { MAX_ADMIN_BYTES, MAX_EVENT_BYTES } from '../limits'
import { readJson } from './body'
import type { EmulatorParts } from './emulator-api/parts'
import { readerOf, writerOf } from './emulator-api/routes'
import { fileAddress } from './emulator-api/storage'
import { requireJson } from './guard'
import { isPageFile, sendPageFile } from './page-files'
import { sendJson } from './reply'

const API = '/emulator/api/'

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
  const reader = readerOf(name)
  if (reader) sendJson(response, 200, reader(parts, query))
  return reader !== undefined
}

const write = async (
  parts: EmulatorParts,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<boolean> => {
  const writer = writerOf(request.method ?? '', name)
  if (!writer) return false
  requireJson(request)
  // Documents may be as large as those of the SDK.
  const body = await readJson(request, name === 'documents' ? MAX_ADMIN_BYTES : MAX_EVENT_BYTES)
  sendJson(response, 200, await writer(parts, body))
  return true
}

/** @throws HttpError 404 for an address that is none, 400 for a request that is none; what a route says itself */
export const handleEmulator = async (
  parts: EmulatorParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> => {
  const isGet = request.method === 'GET'
  if (isGet && isPageFile(path)) return sendPageFile(parts.pageDir, path, response)
  const name = path.startsWith(API) ? path.slice(API.length) : ''
  const done = await (isGet ? read : write)(parts, request, response, name)
  if (!done) throw new HttpError(404, 'NOT_FOUND', '没有这个地址')
}
