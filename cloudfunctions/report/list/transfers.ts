import { iso } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { transfers } from '../../ledger/collections'
import type { Wanted } from './list'
import { idsIn, ONE_MORE, pageByKey } from './pages'

const REDEMPTION = 'redemption:'
const AFTER_REDEMPTION = 'redemption;'

/** The community's points that went out (`debit`) or came back (`credit`): for service, or through the shop. */
export async function transfersOf(
  { communityId, month, cursor }: Wanted,
  side: 'debit' | 'credit',
  what: 'earned' | 'redemption',
) {
  const account = `points:community:${communityId}`
  const ref =
    what === 'redemption'
      ? command.gte(REDEMPTION).and(command.lt(AFTER_REDEMPTION))
      : command.lt(REDEMPTION).or(command.gte(AFTER_REDEMPTION))
  const seq = idsIn(month, cursor)
  const rows = await transfers.find({
    where: { ...(side === 'debit' ? { debit: account } : { credit: account }), seq, ref },
    orderBy: [['seq', 'desc']],
    limit: ONE_MORE,
  })
  return pageByKey(
    rows,
    row => row.seq,
    row => ({
      ...{ key: row._id, title: row.why, sub: `${row.amount} 积分` },
      ...{ at: iso(row.at), ref: row.ref },
    }),
  )
}
