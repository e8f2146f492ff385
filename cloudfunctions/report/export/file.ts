import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import cloud from 'wx-server-sdk'
import * as z from 'zod'
import { command } from '../../kit/cloud'
import { forEachDue } from '../../kit/timer'
import { type ReportExport, reportExports } from '../collections'

const LINK_SECONDS = 3600
const KEPT_MS = 24 * 3600_000
const BATCH = 50

const uploaded = z.object({ fileID: z.string() })
const links = z.object({ fileList: z.tuple([z.object({ tempFileURL: z.string().min(1) })]) })

/** Writes the sheets as an .xlsx into the storage. Answers the file's id. */
export async function store({ _id, sheets }: ReportExport) {
  const columns = [{ width: 10 }, { width: 16 }, { width: 8 }]
  const written = sheets.map(({ name, rows }) => ({
    ...{ sheet: name, columns, stickyRowsCount: 1 },
    data: rows.map((row, index): SheetData[number] =>
      index === 0 ? row.map(value => ({ value, fontWeight: 'bold' as const })) : row,
    ),
  }))
  const fileContent = await writeXlsxFile(written).toBuffer()
  const answer: unknown = await cloud.uploadFile({ cloudPath: `exports/reports/${_id}.xlsx`, fileContent })
  return uploaded.parse(answer).fileID
}

export async function linkTo(fileId: string) {
  const answer: unknown = await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: LINK_SECONDS }] })
  return links.parse(answer).fileList[0].tempFileURL
}

/** Deletes exports a day old, files and lines. */
export async function dropOldReports(at: Date) {
  const before = command.lt(new Date(at.getTime() - KEPT_MS))
  const find = (status: 'gathering' | 'ready') =>
    reportExports.find({
      where: { status, createdAt: before },
      orderBy: [['createdAt', 'asc']],
      limit: BATCH,
    })
  return forEachDue([...(await find('ready')), ...(await find('gathering'))], drop)
}

async function drop({ _id, fileId }: ReportExport) {
  if (fileId) await cloud.deleteFile({ fileList: [fileId] })
  await reportExports.updateIf({ _id }, { status: 'gone', sheets: [], left: [], fileId: undefined })
}
