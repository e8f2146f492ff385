/** The files of `--static DIR`, read from the folder at each request, so that a new build is served without a restart. */
import type { Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { hasCode, notFound } from '../errors'
import { contentTypeOf } from '../storage/content-type'
import { sendFile } from './send-file'

/** Folders and files on the way to an address; undefined for one that nobody may see. */
const partsOf = (address: string): string[] | undefined => {
  let decoded: string
  try {
    decoded = decodeURIComponent(address)
  } catch {
    return undefined
  }
  const parts = decoded.split(/[/\\]/).filter(part => part !== '')
  // A folder above, and what projects keep to themselves: .git, .env.
  const isHidden = parts.some(part => part.startsWith('.') || part.includes('\0'))
  return isHidden ? undefined : parts
}

/** Of these the first that is a file answers. */
const placesOf = (directory: string, parts: readonly string[]): string[] => {
  const place = path.join(directory, ...parts)
  return parts.length === 0
    ? [path.join(place, 'index.html')]
    : [place, `${place}.html`, path.join(place, 'index.html')]
}

interface Found {
  place: string
  bytes: FileHandle
  stats: Stats
}

/** Looks at what it opened, so that nothing can vanish between. */
const openFile = async (place: string): Promise<Found | undefined> => {
  const bytes = await open(place, 'r').catch(error => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG')) return undefined
    throw error
  })
  if (!bytes) return undefined
  const stats = await bytes.stat()
  if (stats.isFile()) return { place, bytes, stats }
  await bytes.close()
  return undefined
}

const findFile = async (places: readonly string[]): Promise<Found | undefined> => {
  for (const place of places) {
    const found = await openFile(place)
    if (found) return found
  }
  return undefined
}

const typeOf = (place: string): string => {
  const type = contentTypeOf(place)
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type
}

/**
 * Answers GET and HEAD with the file at `address`, the part of a URL before its query; a folder's is its `index.html`.
 * @throws HttpError 404, also for names that begin with a dot
 */
export const sendStaticFile = async (
  directory: string,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
): Promise<void> => {
  const parts = partsOf(address)
  const found = parts && (await findFile(placesOf(directory, parts)))
  if (!found) throw notFound()
  const { place, bytes, stats } = found
  response.setHeader('cache-control', 'no-cache')
  await sendFile(request, response, {
    ...{ bytes, size: stats.size, modified: stats.mtime, etag: `W/"${stats.size}-${stats.mtimeMs}"` },
    headers: { 'content-type': typeOf(place) },
  })
}
