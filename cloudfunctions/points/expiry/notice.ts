import { command } from '../../kit/cloud'
import { tellOnce } from '../../kit/message'
import { BATCH, forEachDue } from '../../kit/timer'
import { progressOf, progressTo } from '../../kit/timerProgress'
import { type Account, accounts, type Owner } from '../../ledger/collections'
import { oldPointsOf } from '../../ledger/expiry'
import { dayOf, earnedBefore, noticedFor } from './dates'
import { expiryByStreet, personOf, streetOfSheets } from './streets'

/** Tells who has points that expire next, a batch of accounts a run; the mark on the sheet says what they were told. */
export async function noticeExpiry(at: Date) {
  for (const [streetId, { months, noticeDays }] of await expiryByStreet()) {
    const month = months > 0 ? noticedFor(at, noticeDays) : undefined
    if (month === undefined) continue
    const name = `expiry:${streetId}`
    const { round, cursor, done } = await progressOf(name)
    if (round === month && done) continue
    return noticeBatch({ name, streetId, month, months, cursor: round === month ? cursor : '' })
  }
  return { noticed: 0 }
}

interface Batch {
  name: string
  streetId: string
  month: string
  months: number
  cursor: string
}

async function noticeBatch({ name, streetId, month, months, cursor }: Batch) {
  const sheets = await accounts.find({
    where: { _id: command.gt(cursor) },
    orderBy: [['_id', 'asc']],
    limit: BATCH,
  })
  const streetOf = await streetOfSheets(sheets)
  const own = sheets.filter(sheet => sheet.points > 0 && streetOf.get(sheet._id) === streetId)
  const noticed = await forEachDue(own, sheet => notice(sheet, month, earnedBefore(month, months)))
  const last = sheets.length === BATCH ? sheets.at(-1)?._id : undefined
  await progressTo(name, { cursor: last ?? '', done: last === undefined, round: month })
  return { noticed }
}

async function notice(sheet: Account, month: string, before: Date) {
  const owner: Owner = `person:${personOf(sheet)}`
  const points = await oldPointsOf(owner, before)
  if (points === 0) return
  const to = personOf(sheet)
  const first = await tellOnce(`expiry:${to}:${month}`, {
    ...{ to, what: '积分到期提醒', state: '快到期', hint: `${points} 积分将在${dayOf(month)}到期` },
    ...{ ref: owner, page: 'features/points/pages/statement/index' },
  })
  if (!first && sheet.expiring?.on === month) return
  await accounts.updateIf({ _id: owner }, { expiring: { on: month, points } })
}
