import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { badRequest } from '../../kit/errors'

/** More rows than the largest street has members: beyond it, it is the wrong file. */
export const MOST_ROWS = 10_000
const MOST_BYTES = 4 * 1024 * 1024

/** The cells of the first sheet of an .xlsx, or of a .csv, as texts. Errors: BAD_REQUEST for anything else. */
export async function cellsOf(file: Buffer): Promise<string[][]> {
  if (file.byteLength > MOST_BYTES) throw badRequest('表格太大，请分成几个文件导入')
  const cells = isZip(file) ? await cellsOfXlsx(file) : cellsOfCsv(file)
  if (cells.length > MOST_ROWS) throw badRequest(`一次最多导入 ${MOST_ROWS} 行，请分成几个文件`)
  return cells
}

/** An .xlsx is a zip archive, whatever its name says. */
const isZip = (file: Buffer) => file.subarray(0, 2).toString('latin1') === 'PK'

async function cellsOfXlsx(file: Buffer) {
  try {
    const rows = await readSheet(file)
    return rows.map(row => row.map(cell => (cell == null ? '' : String(cell).trim())))
  } catch (error) {
    console.warn('not an xlsx', error)
    throw badRequest('打不开这个表格，请用 Excel 另存为 .xlsx 再试')
  }
}

function cellsOfCsv(file: Buffer) {
  const text = decode(file)
  // Old Excel files and pictures are no text: a letter that no text has says so.
  if (text.includes('\0') || text.includes('\uFFFD')) throw badRequest('只能导入 .xlsx 或 .csv 表格')
  return Papa.parse<string[]>(text, { skipEmptyLines: false }).data.map(row => row.map(cell => cell.trim()))
}

/** UTF-8 when it can be that; otherwise GB 18030, which the Chinese Excel saves. */
function decode(file: Buffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('gb18030').decode(file)
  }
}
