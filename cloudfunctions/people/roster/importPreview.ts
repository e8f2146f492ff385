import { now } from '../../kit/clock'
import { AppError, badRequest, found } from '../../kit/errors'
import { newId } from '../../kit/ids'
import { maskPhone } from '../../kit/mask'
import type { Person } from '../../kit/person'
import { assertSecretaryOf } from '../../kit/scope'
import { units } from '../../kit/street'
import { CHUNK, chunkIdOf, rosterChunks, rosterImports, type SheetRow } from './collections'
import { cellsOf } from './sheet'
import { countsOf, heldTo, phonesIn, rowsOf } from './sheetRows'
import { addChunks, downloadSheet, forgetSheet, isSheetOf, marksOf } from './store'

export interface PreviewInput {
  communityId: string
  fileId: string
}

/**
 * Reads a spreadsheet of members and says what an import would do; the roster is not touched. The rows are kept until the
 * import is written or dropped; the file is not, be it good or bad. Answers `{ importId, total, counts }`.
 */
export async function importPreview(person: Person, input: PreviewInput) {
  const { communityId, fileId } = input
  assertSecretaryOf(person, communityId)
  // Only what was uploaded for this purpose: other files of the storage are none of a secretary's business.
  if (!isSheetOf(communityId, fileId)) throw badRequest('没有收到表格，请重新选一次')
  try {
    const answer = await look(person, input)
    await forgetSheet(fileId)
    return answer
  } catch (error) {
    // After a fault of ours the app asks for the same again, and the sheet is needed once more.
    if (error instanceof AppError) await forgetSheet(fileId)
    throw error
  }
}

async function look(person: Person, { communityId, fileId }: PreviewInput) {
  const file = await downloadSheet(fileId)
  if (!file) return lookedAt(fileId)
  const cells = await cellsOf(file)
  const known = await units.find({ where: {}, orderBy: [['_id', 'asc']], limit: 1000 })
  const read = rowsOf(cells, known)
  const rows = heldTo(await marksOf(communityId, phonesIn(read)), read)
  if (rows.length === 0) throw badRequest('表格里没有党员，请从表头下面一行开始填')
  const importId = newId()
  const counts = countsOf(rows)
  // First of all what the clock goes by when it drops rows that nobody went on with: they hold phone numbers.
  await rosterImports.insert({
    ...{ _id: importId, communityId, by: person._id, fileId, total: rows.length, counts },
    ...{ done: 0, status: 'previewed', createdAt: now() },
  })
  await addChunks(chunksOf(importId, rows))
  return { importId, total: rows.length, counts }
}

/** Asked for again because the answer was lost: by then the file is gone, but not what was read from it. */
async function lookedAt(fileId: string) {
  const [before] = await rosterImports.find({ where: { fileId }, orderBy: [['_id', 'desc']], limit: 1 })
  if (!before) throw badRequest('没有收到表格，请重新选一次')
  const { _id: importId, total, counts } = before
  return { importId, total, counts }
}

function chunksOf(importId: string, rows: SheetRow[]) {
  const starts = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => index * CHUNK)
  return starts.map(from => ({
    _id: chunkIdOf(importId, from),
    importId,
    rows: rows.slice(from, from + CHUNK),
  }))
}

export interface RowsInput {
  importId: string
  verdict?: SheetRow['verdict'] | undefined
  cursor?: string | undefined
}

/** So many chunks a look: the fewer rows of a kind there are, the more rows are looked through. */
const CHUNKS_A_LOOK = 5
/** With names and reasons, so many rows stay well below 100 KB. */
const MOST_SHOWN = 200

/** Rows of a looked-at spreadsheet with their verdicts, of one kind or all; phones are masked. */
export async function importRows(person: Person, { importId, verdict, cursor }: RowsInput) {
  const { communityId, total } = found(await rosterImports.get(importId), '这次导入')
  assertSecretaryOf(person, communityId)
  const start = cursor === undefined ? 0 : Number.parseInt(cursor, 10)
  const firstChunk = start - (start % CHUNK)
  const ids = Array.from({ length: CHUNKS_A_LOOK }, (_, n) => chunkIdOf(importId, firstChunk + n * CHUNK))
  const chunks = (await rosterChunks.getMany(ids)).sort((a, b) => (a._id < b._id ? -1 : 1))
  const looked = chunks.flatMap(chunk => chunk.rows).map((row, n) => ({ row, at: firstChunk + n }))
  const wanted = looked.filter(({ row, at }) => at >= start && (!verdict || row.verdict === verdict))
  const shown = wanted.slice(0, MOST_SHOWN)
  const next = wanted[MOST_SHOWN]?.at ?? firstChunk + looked.length
  return { items: shown.map(({ row }) => rowView(row)), ...(next < total && { nextCursor: String(next) }) }
}

const rowView = ({ line, verdict, reason, name, phone, unitName, kind }: SheetRow) => ({
  ...{ line, verdict, reason, name, unitName, kind },
  phone: maskPhone(phone),
})
