import { createHash } from 'node:crypto'
import { badRequest } from '../../kit/errors'
import { MEMBER_KINDS } from '../labels'
import type { Counts, SheetRow } from './collections'

interface Unit {
  _id: string
  name: string
}

const COLUMNS = {
  name: ['姓名', '党员姓名'],
  phone: ['手机号', '手机号码', '手机', '联系电话', '电话'],
  unit: ['单位', '所在单位', '工作单位'],
  kind: ['类别', '党员类别', '类型'],
} as const
type Column = keyof typeof COLUMNS
/** A title and a remark may stand above the header. */
const HEADER_WITHIN = 5

/**
 * What is in a spreadsheet, row by row, with what is wrong with it; `units` are those of the street. Of rows with one phone
 * the first counts. What is right is «new» until it was held to the roster (see heldTo). Errors: BAD_REQUEST when the
 * columns are not there.
 */
export function rowsOf(cells: string[][], units: Unit[]): SheetRow[] {
  const header = headerOf(cells)
  const unitByName = new Map(units.map(unit => [unit.name, unit]))
  const seen = new Map<string, number>()
  return cells.flatMap((row, index) => {
    if (index <= header.at || row.every(cell => cell === '')) return []
    const read = readRow(column => row[header.columns[column]] ?? '', index + 1, unitByName)
    return [judge(read, seen)]
  })
}

/** A row as it stands there; `fault` says what is wrong with it. */
function readRow(cell: (column: Column) => string, line: number, unitByName: Map<string, Unit>) {
  const kind = kindOf(cell('kind'))
  const unitId = unitByName.get(cell('unit'))?._id ?? ''
  const own = { line, name: cell('name'), phone: phoneOf(cell('phone')), unitId, unitName: cell('unit') }
  const fault = faultOf({ ...own, kind, rawPhone: cell('phone') })
  return { row: { ...own, kind: kind ?? ('inService' as const), mark: '' }, fault }
}

/** Whether a row can be imported; `seen` remembers the line of each phone of this file. */
function judge(read: ReturnType<typeof readRow>, seen: Map<string, number>): SheetRow {
  const { row, fault } = read
  if (fault) return { ...row, verdict: 'faulty', reason: fault }
  const earlier = seen.get(row.phone)
  if (earlier !== undefined)
    return { ...row, verdict: 'duplicate', reason: `手机号和第 ${earlier} 行相同，不会导入` }
  seen.set(row.phone, row.line)
  return { ...row, mark: markOf(row), verdict: 'new' }
}

/** Phones that the roster has to be asked for. */
export const phonesIn = (rows: SheetRow[]) =>
  rows.filter(({ verdict }) => verdict === 'new').map(({ phone }) => phone)

/** What an import would do with each row; `marks` has the mark of each phone that is on the roster now. */
export const heldTo = (marks: ReadonlyMap<string, string>, rows: SheetRow[]): SheetRow[] =>
  rows.map(row =>
    row.verdict === 'new' ? { ...row, verdict: verdictOf(marks.get(row.phone), row.mark) } : row,
  )

function headerOf(cells: string[][]) {
  for (const [at, row] of cells.slice(0, HEADER_WITHIN).entries()) {
    const find = (column: Column) => COLUMNS[column].map(name => row.indexOf(name)).find(n => n >= 0) ?? -1
    const columns = { name: find('name'), phone: find('phone'), unit: find('unit'), kind: find('kind') }
    if (Object.values(columns).every(index => index >= 0)) return { at, columns }
  }
  throw badRequest('表头要有这四列：姓名、手机号、单位、类别')
}

/** Digits alone, without +86: phones are typed with spaces and dashes. */
const phoneOf = (cell: string) => cell.replace(/[\s()（）-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')

const kindOf = (cell: string): SheetRow['kind'] | undefined =>
  cell === MEMBER_KINDS.inService || cell === '在职'
    ? 'inService'
    : cell === MEMBER_KINDS.floating || cell === '流动'
      ? 'floating'
      : undefined

interface Read {
  name: string
  phone: string
  rawPhone: string
  unitId: string
  unitName: string
  kind: SheetRow['kind'] | undefined
}

function faultOf({ name, phone, rawPhone, unitId, unitName, kind }: Read): string | undefined {
  if (name === '') return '没有填姓名'
  if ([...name].length > 40) return '姓名太长'
  if (/e\+/i.test(rawPhone)) return '手机号成了科学计数，请把这一列改成文本格式再填'
  if (!/^1[3-9]\d{9}$/.test(phone)) return '手机号不是 11 位的手机号码'
  if (unitName === '') return '没有填单位'
  if (unitId === '') return '街道的单位名单里没有这个单位，请核对名称'
  if (!kind) return '类别要填「在职党员」或「流动党员」'
}

const verdictOf = (known: string | undefined, mark: string) =>
  known === undefined ? 'new' : known === mark ? 'same' : 'changed'

const MARK_LENGTH = 12
const markOf = ({ name, unitId, kind }: Pick<SheetRow, 'name' | 'unitId' | 'kind'>) =>
  createHash('sha1')
    .update(JSON.stringify([name, unitId, kind]))
    .digest('hex')
    .slice(0, MARK_LENGTH)

export function countsOf(rows: SheetRow[]): Counts {
  const counts: Counts = { new: 0, changed: 0, same: 0, duplicate: 0, faulty: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  return counts
}
