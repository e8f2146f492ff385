import cloud from 'wx-server-sdk'
import * as z from 'zod'
import { command, database } from '../../kit/cloud'
import { isDuplicateKey, isNoSuchFile } from '../../kit/faults'
import { readDocuments } from '../../kit/replies'
import { type RosterRow, roster, rosterChunks, rosterIdOf } from './collections'

/** What an import asks of the database and the storage beyond single documents: many rows in one request. */

/** So many rows one request brings at the most. */
const A_REQUEST = 1000
const marked = z.object({ phone: z.string(), mark: z.string() })

/** The mark of each of these phones that is on a community's roster: only those rows are read, whatever else is on it. */
export async function marksOf(communityId: string, phones: string[]): Promise<Map<string, string>> {
  const starts = Array.from({ length: Math.ceil(phones.length / A_REQUEST) }, (_, n) => n * A_REQUEST)
  const found = await Promise.all(
    starts.map(async start => {
      const ids = phones.slice(start, start + A_REQUEST).map(phone => rosterIdOf(communityId, phone))
      const rows = database.collection(roster.name).where({ _id: command.in(ids) })
      return readDocuments(marked, await rows.field({ phone: true, mark: true }).limit(A_REQUEST).get())
    }),
  )
  return new Map(found.flat().map(({ phone, mark }) => [phone, mark]))
}

/** Writes rows in the place of those with the same ids: doing it twice is doing it once. */
export async function replaceRows(rows: RosterRow[]) {
  if (rows.length === 0) return
  const all = database.collection(roster.name)
  await all.where({ _id: command.in(rows.map(row => row._id)) }).remove()
  try {
    await all.add({ data: rows })
  } catch (error) {
    // The same rows, written at the same moment by another run of this chunk.
    if (!isDuplicateKey(error)) throw error
  }
}

type Chunk = z.infer<typeof rosterChunks.schema>

export const addChunks = async (chunks: Chunk[]) =>
  void (await database.collection(rosterChunks.name).add({ data: chunks }))

export const removeChunks = async (importId: string) =>
  void (await database.collection(rosterChunks.name).where({ importId }).remove())

const ofImport = z.object({ importId: z.string() })

/** The oldest imports of which rows are kept, without the rows: as many as a request brings. */
export async function importsWithChunks(): Promise<string[]> {
  const kept = database.collection(rosterChunks.name).orderBy('importId', 'asc').limit(A_REQUEST)
  const chunks = readDocuments(ofImport, await kept.field({ importId: true }).get())
  return [...new Set(chunks.map(({ importId }) => importId))]
}

/**
 * Whether the file was sent to be read as the roster of this community. Apps send it to `uploads/`, which the storage itself
 * empties after a day: what is never asked about goes with it. Those of before sent it to `roster/`.
 */
export function isSheetOf(communityId: string, fileId: string): boolean {
  const [, path = ''] = /^cloud:\/\/[^/]+\/(?:uploads\/)?roster\/(.+)$/.exec(fileId) ?? []
  const folder = `${communityId}/`
  return path.startsWith(folder) && /^[^./][^/]*$/.test(path.slice(folder.length))
}

const download = z.object({ fileContent: z.instanceof(Buffer) })

/** The bytes of an uploaded spreadsheet; null when there is none. Throws when the storage cannot be read now. */
export async function downloadSheet(fileId: string): Promise<Buffer | null> {
  try {
    return download.parse(await cloud.downloadFile({ fileID: fileId })).fileContent
  } catch (error) {
    if (isNoSuchFile(error)) return null
    throw error
  }
}

/** A spreadsheet holds phone numbers: it is not kept. Never throws. */
export async function forgetSheet(fileId: string) {
  try {
    await cloud.deleteFile({ fileList: [fileId] })
  } catch (error) {
    console.warn('sheet not deleted', fileId, error)
  }
}
