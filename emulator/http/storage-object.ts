/** The storage's bytes at signed addresses: `PUT`, `GET` and `HEAD /storage/<bucket>/<path>`; refusals in the object store's XML. */
import type { FileHandle } from 'node:fs/promises'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { badRequest } from '../errors'
import { contentTypeOf } from '../storage/content-type'
import { StorageFault, toXml } from '../storage/fault'
import { grantedPath, keyOfAddress } from '../storage/granted'
import type { Grant } from '../storage/signer'
import { askedOf, madeSmaller, type Smaller } from '../storage/smaller'
import type { Storage } from '../storage/storage'
import { sendFile } from './send-file'

const FAULTS = {
  'too-large': () =>
    new StorageFault(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size'),
  'not-owner': () => new StorageFault(403, 'AccessDenied', 'The file belongs to someone else'),
  busy: () => new StorageFault(400, 'RequestTimeout', 'The storage was reset during the upload'),
  missing: () => new StorageFault(404, 'NoSuchKey', 'The specified key does not exist'),
  expired: () => new StorageFault(403, 'AccessDenied', 'Request has expired'),
  wrong: () => new StorageFault(403, 'SignatureDoesNotMatch', 'The signature does not fit this address'),
} as const

/** @throws StorageFault 403 */
const demandGrant = (
  storage: Storage,
  purpose: Grant['purpose'],
  key: string,
  seal: URLSearchParams,
): string => {
  const granted = grantedPath(storage.signer, purpose, key, seal)
  if (typeof granted === 'string') throw FAULTS[granted]()
  return granted.path
}

/** The bytes of a request. @throws HttpError 400 when the client breaks off */
export async function* bytesOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    yield* request
  } catch {
    throw badRequest('请求没有发送完整')
  }
}

const put = async (storage: Storage, request: IncomingMessage, response: ServerResponse, key: string) => {
  const seal = new URLSearchParams(request.headers.authorization ?? '')
  const path = demandGrant(storage, 'put', key, seal)
  const outcome = await storage.files.put(path, bytesOf(request))
  if (outcome !== 'stored') throw FAULTS[outcome]()
  // The SDK takes an empty body for success.
  response.writeHead(200, { 'content-length': 0 })
  response.end()
}

const get = async (
  storage: Storage,
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  query: string,
) => {
  const asked = new URLSearchParams(query)
  const path = demandGrant(storage, 'get', key, asked)
  const file = storage.files.find(path)
  const smaller = askedOf(asked)
  const bytes = file && (await storage.blobs.open(file.blob))
  if (!bytes) throw FAULTS.missing()
  const headers = {
    'content-type': contentTypeOf(path),
    // People upload anything; it shares this origin with the app, so it may not act as a page of it.
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  }
  if (smaller) return sendSmaller(request, response, { bytes, smaller, headers })
  const about = { size: file.size, modified: new Date(file.time), etag: `"${file.blob}"` }
  await sendFile(request, response, { bytes, ...about, headers })
}

/** Made anew each time: nothing here is asked for often enough to be kept. */
const sendSmaller = async (
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, smaller, headers }: { bytes: FileHandle; smaller: Smaller; headers: OutgoingHttpHeaders },
) => {
  const whole = await bytes.readFile().finally(() => bytes.close())
  const picture = await madeSmaller(whole, smaller)
  response.writeHead(200, { ...headers, 'content-length': picture.length })
  response.end(request.method === 'HEAD' ? undefined : picture)
}

const refuse = (request: IncomingMessage, response: ServerResponse, fault: StorageFault): void => {
  const xml = toXml(fault)
  response.writeHead(fault.status, {
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(xml),
    ...(fault.status === 405 ? { allow: 'PUT, GET, HEAD' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : xml)
  if (!request.complete) request.resume()
}

const serve = (storage: Storage, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [address = '', query = ''] = (request.url ?? '').split('?', 2)
  const key = keyOfAddress(address)
  if (key === undefined) throw FAULTS.missing()
  if (request.method === 'PUT') return put(storage, request, response, key)
  if (request.method === 'GET' || request.method === 'HEAD')
    return get(storage, request, response, key, query)
  throw new StorageFault(405, 'MethodNotAllowed', 'Only PUT, GET and HEAD are allowed here')
}

/** Serves one request for a file's bytes. */
export const handleObject = async (
  storage: Storage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    await serve(storage, request, response)
  } catch (error) {
    if (!(error instanceof StorageFault)) throw error
    refuse(request, response, error)
  }
}
