import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import * as z from 'zod'
import { local } from '../kit/clock'
import { command, storage } from '../kit/cloud'
import { conflict } from '../kit/errors'
import { addressesOf, removeFiles } from '../kit/photos'
import { forEachDue } from '../kit/timer'
import { type ExportRow, type ShopExport, shopExports } from './collections'
import { inGroups } from './labels'

const KEPT_MS = 24 * 3600_000
const BATCH = 50

const uploaded = z.object({ fileID: z.string() })

const HEAD = ['核销时间', '兑换内容', '兑换人', '积分', '核销人', '券码']
const COLUMNS = [18, 28, 10, 8, 10, 12].map(width => ({ width }))

/** Writes the rows as an .xlsx into the storage. Answers the file's id. */
export async function store({ _id, merchantId, month }: ShopExport, rows: ExportRow[]) {
  const options = { sheet: `${month} 核销明细`, columns: COLUMNS, stickyRowsCount: 1 }
  const fileContent = await writeXlsxFile(sheetOf(rows), options).toBuffer()
  const cloudPath = `exports/${merchantId}/${_id}.xlsx`
  const answer: unknown = await storage.uploadFile({ cloudPath, fileContent })
  return uploaded.parse(answer).fileID
}

function sheetOf(rows: ExportRow[]): SheetData {
  const lines = rows.map(({ at, title, who, points, clerk, code }) => [
    ...[local(at).format('YYYY-MM-DD HH:mm'), title, who, points, clerk, inGroups(code)],
  ])
  const points = rows.reduce((sum, row) => sum + row.points, 0)
  const sum = ['合计', `${rows.length} 件`, null, points, null, null]
  return [HEAD.map(value => ({ value, fontWeight: 'bold' as const })), ...lines, sum]
}

/** An address for one hour: never kept. */
export async function linkTo(fileId: string) {
  const url = (await addressesOf([fileId])).get(fileId)
  if (url === undefined) throw conflict('这份导出已经过期，请重新导出')
  return url
}

/** Deletes exports a day old, files and lines: they were made to be carried away, not to lie about. */
export async function dropOldExports(at: Date) {
  const before = command.lt(new Date(at.getTime() - KEPT_MS))
  const find = (status: 'gathering' | 'ready') =>
    shopExports.find({
      where: { status, createdAt: before },
      orderBy: [['createdAt', 'asc']],
      limit: BATCH,
    })
  const old = [...(await find('ready')), ...(await find('gathering'))]
  return forEachDue(old, drop)
}

async function drop({ _id, fileId }: ShopExport) {
  if (fileId) await removeFiles([fileId])
  await shopExports.updateIf({ _id }, { status: 'gone', rows: [], fileId: undefined, cursor: undefined })
}
