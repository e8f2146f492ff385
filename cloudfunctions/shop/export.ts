import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { AppError, conflict, forbidden, found } from '../kit/errors'
import { newId } from '../kit/ids'
import { maskName } from '../kit/mask'
import type { Person } from '../kit/person'
import {
  type ExportRow,
  type Redemption,
  redemptions,
  type ShopExport,
  settlements,
  shopExports,
} from './collections'
import { linkTo, store } from './exportFile'
import { settlementActors } from './lists'

/** So many vouchers a call. */
const CHUNK = 50

interface Wanted {
  merchantId: string
  month: string
  /** The export to go on with; none starts one. */
  exportId?: string | undefined
}

interface Progress {
  exportId: string
  done: number
  total: number
  /** There once every voucher is in it. */
  url?: string
}

/**
 * Gathers a month's vouchers of a place for an .xlsx, some a call, and keeps what it has: call it again with the answer's
 * `exportId` until the answer has a `url`, which holds for an hour.
 */
export async function exportMonth(person: Person, wanted: Wanted): Promise<Progress> {
  const so = wanted.exportId ? await begun(person, wanted, wanted.exportId) : await fresh(person, wanted)
  const told = (rows: number) => ({ exportId: so._id, done: rows, total: Math.max(so.total, rows) })
  if (so.fileId) return { ...told(so.rows.length), url: await linkTo(so.fileId) }
  const found = await vouchersOf(so)
  const chunk = found.slice(0, CHUNK)
  const rows = [...so.rows, ...chunk.map(rowOf)]
  const isFirst = wanted.exportId === undefined
  if (found.length > CHUNK) {
    await save({ ...so, rows, cursor: chunk.at(-1)?.collectedKey }, isFirst)
    return told(rows.length)
  }
  const fileId = await store(so, rows)
  await save({ ...so, rows, status: 'ready', fileId }, isFirst)
  return { ...told(rows.length), url: await linkTo(fileId) }
}

/** The account of the month says whether the caller may, and how many there are. */
async function fresh(person: Person, { merchantId, month }: Wanted): Promise<ShopExport> {
  const account = found(await settlements.get(`${merchantId}:${month}`), '这个月的结算单')
  if (settlementActors(account, person).length === 0) throw forbidden('这份结算单您不能查看和办理')
  const own = { _id: newId(), merchantId, month, personId: person._id, total: account.count }
  return { ...own, status: 'gathering', rows: [], createdAt: now() }
}

async function begun(person: Person, { merchantId, month }: Wanted, exportId: string) {
  const so = found(await shopExports.get(exportId), '这份导出')
  if (so.personId !== person._id || so.merchantId !== merchantId || so.month !== month)
    throw new AppError('FORBIDDEN', '只能继续自己的导出')
  if (so.status === 'gone') throw conflict('这份导出已经过期，请重新导出')
  return so
}

/** The latest first; in a month that still counts, what comes in meanwhile is left to the next export. */
const vouchersOf = ({ merchantId, month, cursor }: ShopExport) =>
  redemptions.find({
    where: {
      merchantId,
      collectedMonth: month,
      ...(cursor !== undefined && { collectedKey: command.lt(cursor) }),
    },
    orderBy: [['collectedKey', 'desc']],
    limit: CHUNK + 1,
  })

const rowOf = (voucher: Redemption): ExportRow => ({
  at: voucher.collectedAt ?? voucher.reservedAt,
  title: voucher.title,
  who: maskName(voucher.personName),
  points: voucher.points,
  clerk: maskName(voucher.collectedBy?.displayName ?? ''),
  code: voucher.code,
})

/** Keeps what was gathered; of two calls at once that gather the same part one has to begin anew. */
async function save(so: ShopExport, isFirst: boolean) {
  if (isFirst && (await shopExports.insert(so))) return
  const { _id, ...patch } = so
  const where = { _id, status: 'gathering' as const }
  if (!(await shopExports.updateIf(where, patch))) throw conflict('这份导出正在进行，请稍候再试')
}
