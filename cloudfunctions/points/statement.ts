import * as z from 'zod'
import { aggregated } from '../kit/aggregated'
import { iso } from '../kit/clock'
import { database } from '../kit/cloud'
import { PAGE_SIZE } from '../kit/paging'
import type { Person } from '../kit/person'
import { type Amounts, ASSETS, accounts, type Transfer, transfers } from '../ledger/collections'
import { shifts } from '../post/collections'
import { adjustments } from './adjustments/collections'

const CURSOR = /^([0-9a-f]{32})(?::(\d{1,15}):(\d{1,15}))?$/

/**
 * Where the next page begins: the last line's key and the balances before it, so that a page stays right while new lines
 * come in. It is the caller's own view: whoever changes it deceives nobody else.
 */
export const statementCursor = z.string().regex(CURSOR, '列表已更新，请下拉刷新').optional()

const sheet = accounts.schema.pick({ points: true, minutes: true })
const both = sheet.extend({ credits: z.array(transfers.schema), debits: z.array(transfers.schema) })

/** Every movement of the caller's points and minutes, newest first, each with its why, what was left then, and its source. */
export async function statement(person: Person, cursor: string | undefined) {
  const [, key, points, minutes] = CURSOR.exec(cursor ?? '') ?? []
  const { rows, has } = await linesOf(person._id, key)
  const carried = points === undefined ? undefined : { points: Number(points), minutes: Number(minutes) }
  const left = key === undefined ? has : carried
  const shown = rows.slice(0, PAGE_SIZE)
  const { postOf, adjusted } = await sourcesOf(person._id, shown)
  const own = (row: Transfer) => row.credit.endsWith(`:person:${person._id}`)
  const items = shown.map(row => {
    const change = own(row) ? row.amount : -row.amount
    const balance = left?.[row.asset]
    if (left) left[row.asset] -= change
    const link = linkOf(row.ref, postOf)
    const by = adjusted.get(row.ref)
    return {
      ...{ transferId: row._id, asset: row.asset, change, why: row.why, ref: row.ref, at: iso(row.at) },
      ...(balance !== undefined && { balance }),
      ...(link && { link }),
      ...(by && { adjustment: by }),
    }
  })
  const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined
  const rest = left ? `:${left.points}:${left.minutes}` : ''
  return { items, ...(last && { nextCursor: last.seq + rest }) }
}

/** The newest lines and the balances after the newest of all: one request, so that they are of one moment. */
async function linesOf(personId: string, key: string | undefined) {
  const owner = `person:${personId}`
  const ids = ASSETS.map(asset => `${asset}:${owner}`)
  const older = key === undefined ? {} : { seq: { $lt: key } }
  const side = (field: 'credit' | 'debit') => ({
    from: transfers.name,
    as: `${field}s`,
    pipeline: [
      { $match: { kind: transfers.kind, [field]: { $in: ids }, ...older } },
      { $sort: { seq: -1 } },
      { $limit: PAGE_SIZE + 1 },
    ],
  })
  const query = database.collection(accounts.name).aggregate().match({ _id: owner })
  const [found] = await aggregated(both, query.lookup(side('credit')).lookup(side('debit')))
  const { credits, debits, points, minutes } = found ?? { credits: [], debits: [], points: 0, minutes: 0 }
  const rows = [...credits, ...debits].sort((a, b) => (a.seq < b.seq ? 1 : -1)).slice(0, PAGE_SIZE + 1)
  const has: Amounts = { points, minutes }
  return { rows, has }
}

const sources = z.object({ shifts: z.array(shifts.schema), adjustments: z.array(adjustments.schema) })

/**
 * What the lines are for, where the line alone does not say it: the posts of shifts, which have no page of their own, and
 * who adjusted the account and why, which no line says, since people may ask to be forgotten. One request, or none.
 */
async function sourcesOf(personId: string, rows: Transfer[]) {
  const idsOf = (kind: string) =>
    rows.flatMap(({ ref }) => (ref.startsWith(`${kind}:`) ? ref.slice(kind.length + 1) : []))
  const [shiftIds, adjustmentIds] = [idsOf('shift'), idsOf('adjustment')]
  const none = shiftIds.length + adjustmentIds.length === 0
  const byId = (from: string, as: string, ids: string[]) => ({
    ...{ from, as },
    pipeline: [{ $match: { _id: { $in: ids } } }],
  })
  const query = database
    .collection(accounts.name)
    .aggregate()
    .match({ _id: `person:${personId}` })
    .lookup(byId(shifts.name, 'shifts', shiftIds))
    .lookup(byId(adjustments.name, 'adjustments', adjustmentIds))
  const [found] = none ? [] : await aggregated(sources, query)
  return {
    postOf: new Map((found?.shifts ?? []).map(({ _id, postId }) => [_id, postId])),
    adjusted: new Map(
      (found?.adjustments ?? []).map(({ _id, reason, proposerName, deciderName }) => [
        `adjustment:${_id}`,
        { reason, proposerName, deciderName },
      ]),
    ),
  }
}

const PAGES = { wish: 'wish', order: 'order', redemption: 'voucher' } as const

/** The page of the app that shows what a line came from, by its name there. */
function linkOf(ref: string, postOf: Map<string, string>) {
  const [, kind = '', id = ''] = /^([^:]+):([^:]+)$/.exec(ref) ?? []
  if (kind === 'wish' || kind === 'order' || kind === 'redemption') return { page: PAGES[kind], id }
  const post = kind === 'shift' ? postOf.get(id) : undefined
  return post === undefined ? undefined : { page: 'post' as const, id: post }
}
