import { streetIdOf } from '../../admin/rights'
import { daySpan, iso, local, localDay, now } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { forbidden } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { streetOf } from '../../kit/street'
import type { ServiceRecord } from '../../ledger/collections'
import { standingRecords } from '../../ledger/services'
import { communityServices } from '../../report/journal'
import type { RuleTerms } from './change'
import { wouldPay } from './wouldPay'

/** So many services a call: the next one goes on with the following day. */
const BATCH = 400

export interface TryInput {
  communityId: string
  rule: RuleTerms
  /** The day to go on with. */
  from?: string | undefined
}

/**
 * What a rule would have paid in a community last month, some whole days at a time, since the daily cap counts by days:
 * whoever asks goes on with `next` and adds up. Reads every service of the month once and changes nothing.
 */
export async function tryRule(person: Person, { communityId, rule, from }: TryInput) {
  const street = await streetOf(communityId)
  if (street._id !== streetIdOf(person)) throw forbidden('这是其他街道的社区，您只能管理本街道的')
  const month = local(now()).startOf('month').subtract(1, 'month')
  const span = daySpan(month.format('YYYY-MM-DD'), month.endOf('month').format('YYYY-MM-DD'))
  const asked = from === undefined ? span.start : daySpan(from, from).start
  const start = new Date(Math.max(+asked, +span.start))
  const found = await communityServices.find({
    where: { communityId, at: command.gte(start).and(command.lt(span.end)) },
    orderBy: [
      ['at', 'asc'],
      ['_id', 'asc'],
    ],
    limit: BATCH,
  })
  const { lines, next } = found.length === BATCH ? wholeDays(found) : { lines: found, next: undefined }
  const sums = wouldPay(standingRecords(lines), rule, street.wish)
  return { month: month.format('YYYY-MM'), sums, ...(next && { next }) }
}

const dayOf = ({ at }: ServiceRecord) => localDay(iso(at))

/** Without the last day, of which some may be missing; a day that is larger than a batch is taken as it is. */
function wholeDays(found: ServiceRecord[]) {
  const last = found.at(-1)
  const cut = last && dayOf(last)
  const lines = found.filter(line => dayOf(line) !== cut)
  if (lines.length > 0) return { lines, next: cut }
  const after = last && local(last.at).startOf('day').add(1, 'day').format('YYYY-MM-DD')
  return { lines: found, next: after }
}
