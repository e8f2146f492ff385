import type { FileHandle } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { hasCode } from '../errors'

/**
 * Sends an open file, or the bytes from `start` to `end` (counted from 0, both included), and closes it. A client that
 * goes away in the middle is nobody's error.
 * @throws when the disk fails; the answer is cut off then
 */
export const sendBytes = (
  bytes: FileHandle,
  response: ServerResponse,
  range: { start?: number; end?: number } = {},
): Promise<void> =>
  pipeline(bytes.createReadStream(range), response).catch(error => {
    if (!hasCode(error, 'ERR_STREAM_PREMATURE_CLOSE')) throw error
  })
