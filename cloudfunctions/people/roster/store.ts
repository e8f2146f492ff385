import cloud from 'wx-server-sdk'
import * as z from 'zod'
import { command, database } from '../../kit/cloud'
import { badRequest } from '../../kit/errors'
import { isDuplicateKey } from '../../kit/faults'
import { readList } from '../../kit/replies'
import { type RosterRow, roster, rosterChunks } from './collections'

/** What an import asks of the database and the storage beyond single documents: many rows in one request. */

const marks = z.object({ rows: z.array(z.object({ phone: z.string(), mark: z.string() })) })

/** The mark of every phone on a community's roster, in one request. */
export async function marksOf(communityId: string): Promise<Map<string, string>> {
  const answer: unknown = await database
    .collection(roster.name)
    .aggregate()
    .match({ communityId })
    .group({ _id: null, rows: command.aggregate.push({ phone: '$phone', mark: '$mark' }) })
    .end()
  const [all] = readList(marks, answer)
  return new Map(all?.rows.map(({ phone, mark }) => [phone, mark]))
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

const download = z.object({ fileContent: z.instanceof(Buffer) })

/** The bytes of an uploaded spreadsheet. Errors: BAD_REQUEST when there is none. */
export async function downloadSheet(fileId: string): Promise<Buffer> {
  try {
    return download.parse(await cloud.downloadFile({ fileID: fileId })).fileContent
  } catch (error) {
    console.warn('no such sheet', error)
    throw badRequest('没有收到表格，请重新选一次')
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
