/** Answers GET and HEAD with an open file: all of it, a part of it, or the word that the asker has it already. */
import type { FileHandle } from 'node:fs/promises'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { rangeOf } from './range'
import { sendBytes } from './send-bytes'

export interface OpenFile {
  bytes: FileHandle
  size: number
  modified: Date
  /** Changes with the content; in quotes, as in the header. */
  etag: string
  /** What else to say of it, such as its content type. */
  headers: OutgoingHttpHeaders
}

const withoutWeakness = (etag: string): string => etag.trim().replace(/^W\//, '')

const isStrong = (etag: string, condition: string | string[]): boolean =>
  condition === etag && !etag.startsWith('W/')

/** Of several etags one is enough; `*` is every one (RFC 9110, 13.1.2). */
const isKnown = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '')
    .split(',')
    .some(known => known.trim() === '*' || withoutWeakness(known) === withoutWeakness(etag))

/** A part is wanted only of the file that the asker has the rest of (If-Range); a weak etag does not say that. */
const wantedRange = ({ headers }: IncomingMessage, { etag, modified, size }: OpenFile) => {
  const { 'if-range': condition } = headers
  const isSame = condition === undefined || condition === modified.toUTCString() || isStrong(etag, condition)
  return isSame ? rangeOf(headers.range, size) : undefined
}

const answer = async (request: IncomingMessage, response: ServerResponse, file: OpenFile): Promise<void> => {
  const { bytes, size, modified, etag, headers } = file
  response.setHeader('etag', etag)
  response.setHeader('last-modified', modified.toUTCString())
  response.setHeader('accept-ranges', 'bytes')
  if (isKnown(request, etag)) {
    response.writeHead(304).end()
    return
  }
  const range = wantedRange(request, file)
  if (range === 'beyond') {
    response.writeHead(416, { 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  if (range) response.setHeader('content-range', `bytes ${start}-${end}/${size}`)
  response.writeHead(range ? 206 : 200, { ...headers, 'content-length': end - start + 1 })
  if (request.method === 'HEAD' || size === 0) response.end()
  else await sendBytes(bytes, response, { start, end })
}

/** Closes the file in any case. @throws when the disk fails; the answer is cut off then */
export const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  file: OpenFile,
): Promise<void> => {
  try {
    await answer(request, response, file)
  } finally {
    await file.bytes.close()
  }
}
