import type { IncomingMessage } from 'node:http'
import { badRequest, HttpError } from '../errors'
import { parseJson } from '../json'
import { MAX_DRAIN_BYTES } from '../limits'

const tooLarge = (limit: number) =>
  new HttpError(413, 'BAD_REQUEST', `请求内容太大，最多 ${Math.floor(limit / 1024)} KB`)

/** Throws the rest away, so that a client that is still sending gets to read the answer; gives up on an endless one. */
const drain = (request: IncomingMessage): void => {
  let left = MAX_DRAIN_BYTES
  request.removeAllListeners('data')
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) request.destroy()
  })
  request.on('error', () => {})
  request.resume()
}

/**
 * Reads a body of at most `limit` bytes.
 * @throws HttpError 413 as soon as it is known to be larger, 400 when the client breaks off
 */
export const readBody = (request: IncomingMessage, limit: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const refuse = () => {
      reject(tooLarge(limit))
      drain(request)
    }
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      refuse()
      return
    }
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size > limit) refuse()
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', () => reject(badRequest('请求没有发送完整')))
  })

/** No body at all is `{}`. @throws HttpError 400 when the body is not JSON */
export const readJson = async (request: IncomingMessage, limit: number): Promise<unknown> => {
  const body = await readBody(request, limit)
  if (body.length === 0) return {}
  const value = parseJson(body.toString('utf8'))
  if (value === undefined) throw badRequest('请求内容不是合法的 JSON')
  return value
}
