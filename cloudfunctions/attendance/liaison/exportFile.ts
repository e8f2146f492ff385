import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import cloud from 'wx-server-sdk'
import * as z from 'zod'
import { command } from '../../kit/cloud'
import { forEachDue } from '../../kit/timer'
import { MONTHS } from '../standing/rule'
import { type ExportRow, type UnitExport, unitExports } from './exportCollections'

const LINK_SECONDS = 3600
const KEPT_MS = 24 * 3600_000
const BATCH = 50

const uploaded = z.object({ fileID: z.string() })
const links = z.object({ fileList: z.tuple([z.object({ tempFileURL: z.string().min(1) })]) })

/** Writes the rows as an .xlsx into the storage. Answers the file's id. */
export async function store({ _id, unitId, year }: UnitExport, rows: ExportRow[]) {
  const sheet = `${year} 年服务达标`
  const columns = [{ width: 12 }, ...Array.from({ length: MONTHS }, () => ({ width: 6 })), { width: 10 }]
  const file = writeXlsxFile(sheetOf(rows), { sheet, columns, stickyRowsCount: 1 })
  const fileContent = await file.toBuffer()
  const answer: unknown = await cloud.uploadFile({
    cloudPath: `exports/${unitId}/${_id}.xlsx`,
    fileContent,
  })
  return uploaded.parse(answer).fileID
}

const HEAD = [
  '姓名',
  ...Array.from({ length: MONTHS }, (_, index) => `${index + 1}月`),
  ...['全年次数', '全年分钟', '本年标准', '结论', '免服务月份', '有效证明编号'],
]

function sheetOf(rows: ExportRow[]): SheetData {
  const lines = rows.map(row => [
    row.displayName,
    ...row.months,
    ...[row.services, row.minutes, row.required, row.verdict, row.exempt, row.certificateNo],
  ])
  return [HEAD.map(value => ({ value, fontWeight: 'bold' as const })), ...lines]
}

/** An address for one hour: whoever has it reads names, so it is never kept. */
export async function linkTo(fileId: string) {
  const answer: unknown = await cloud.getTempFileURL({
    fileList: [{ fileID: fileId, maxAge: LINK_SECONDS }],
  })
  return links.parse(answer).fileList[0].tempFileURL
}

/** Deletes exports a day old, files and lines: they were made to be carried away, not to lie about. */
export async function dropOldExports(at: Date) {
  const before = new Date(at.getTime() - KEPT_MS)
  const find = (status: 'gathering' | 'ready') =>
    unitExports.find({
      where: { status, createdAt: command.lt(before) },
      orderBy: [['createdAt', 'asc']],
      limit: BATCH,
    })
  const old = [...(await find('ready')), ...(await find('gathering'))]
  return forEachDue(old, drop)
}

async function drop({ _id, fileId }: UnitExport) {
  if (fileId) await cloud.deleteFile({ fileList: [fileId] })
  await unitExports.updateIf({ _id }, { status: 'gone', rows: [], fileId: undefined, cursor: undefined })
}
