import * as z from 'zod'
import { aggregated } from '../kit/aggregated'
import { iso } from '../kit/clock'
import { database } from '../kit/cloud'
import { PAGE_SIZE } from '../kit/paging'
import type { Person } from '../kit/person'
import { type Amounts, ASSETS, accounts, type Transfer, transfers } from '../ledger/collections'
import { shifts } from '../post/collections'

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
  const postOf = await postsOf(shown)
  const own = (row: Transfer) => row.credit.endsWith(`:person:${person._id}`)
  const items = shown.map(row => {
    const change = own(row) ? row.amount : -row.amount
    const balance = left?.[row.asset]
    if (left) left[row.asset] -= change
    const link = linkOf(row.ref, postOf)
    return {
      ...{ transferId: row._id, asset: row.asset, change, why: row.why, ref: row.ref, at: iso(row.at) },
      ...(balance !== undefined && { balance }),
      ...(link && { link }),
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

/** The posts of the shifts among what the lines are for: a shift has no page of its own. */
async function postsOf(rows: Transfer[]) {
  const ids = rows.flatMap(({ ref }) => (ref.startsWith('shift:') ? ref.slice('shift:'.length) : []))
  return new Map((await shifts.getMany(ids)).map(({ _id, postId }) => [_id, postId]))
}

const PAGES = { wish: 'wish', order: 'order', redemption: 'voucher' } as const

/** The page of the app that shows what a line came from, by its name there. */
function linkOf(ref: string, postOf: Map<string, string>) {
  const [, kind = '', id = ''] = /^([^:]+):([^:]+)$/.exec(ref) ?? []
  if (kind === 'wish' || kind === 'order' || kind === 'redemption') return { page: PAGES[kind], id }
  const post = kind === 'shift' ? postOf.get(id) : undefined
  return post === undefined ? undefined : { page: 'post' as const, id: post }
}
