import { localDay } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { newId } from '../../kit/ids'
import { office, tellOnce } from '../../kit/message'
import { streets } from '../../kit/street'
import { nightlyRound, progressTo } from '../../kit/timerProgress'
import { type Account, accounts } from '../../ledger/collections'
import { bookFaults, type Difference } from './collections'
import { differencesOf } from './recount'

const BATCH = 200
/** A sheet may change while its transfers are added up: then they are added up again, so often at the most. */
const TRIES = 3
const NAME = 'books'

/**
 * Every night recomputes the balances of a batch of sheets from their transfers, and goes on with the next batch at its next
 * run; once through, it waits for the next night. What differs is kept for the street administrators, who are told of what is
 * new, once a night.
 */
export async function auditBooks(at: Date) {
  const next = await nightlyRound(NAME, at)
  if (!next) return { looked: 0, faults: 0 }
  const sheets = await accounts.find({
    where: { _id: command.gt(next.cursor) },
    orderBy: [['_id', 'asc']],
    limit: BATCH,
  })
  let faults = 0
  for (const sheet of sheets) faults += (await check(sheet, at)) ? 0 : 1
  const last = sheets.length === BATCH ? sheets.at(-1)?._id : undefined
  await progressTo(NAME, { ...next, cursor: last ?? '', done: last === undefined })
  return { looked: sheets.length, faults }
}

/** Whether the sheet is right; one that changes all the time is looked at again the next night. */
async function check(sheet: Account, at: Date, tries = TRIES): Promise<boolean> {
  const differences = await differencesOf(sheet)
  if (differences.length === 0) {
    await bookFaults.updateIf({ _id: sheet._id, open: true }, { open: false })
    return true
  }
  const now = await accounts.get(sheet._id)
  if (now && JSON.stringify(now) !== JSON.stringify(sheet)) return tries === 0 || check(now, at, tries - 1)
  await report(sheet._id, differences, at)
  return false
}

async function report(_id: string, differences: Difference[], at: Date) {
  console.error(`books: ${_id} is not what its transfers add up to`, JSON.stringify(differences))
  if (await bookFaults.updateIf({ _id, open: true }, { at, differences })) return
  const [street] = await streets.find({ where: {}, orderBy: [['_id', 'asc']], limit: 1 })
  const night = localDay(at.toISOString())
  if (street)
    await tellOnce(`books:${street._id}:${night}`, {
      ...{ to: office('streetAdmin', street._id), what: '积分账目核对', state: '有差异' },
      ...{ hint: '夜间核对发现账目不符，请查看', ref: `books:${night}` },
      page: 'features/points/pages/books/index',
    })
  const fault = { foundAt: at, at, differences, open: true, seq: newId() }
  const again = await bookFaults.updateIf({ _id, open: false }, fault)
  if (!again) await bookFaults.insert({ _id, ...fault })
}
