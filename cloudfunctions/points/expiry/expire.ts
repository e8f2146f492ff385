import { monthOf } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { BATCH, forEachDue } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { type Account, accounts, type Owner } from '../../ledger/collections'
import { expire, oldPointsOf } from '../../ledger/expiry'
import { earnedBefore, whyOf } from './dates'
import { noticeExpiry } from './notice'
import { expiryByStreet, personOf, streetOfSheets } from './streets'

/** Every night: points of which people were told in time, and that they have not spent, expire; then the next are told. */
export async function expirePoints(at: Date) {
  const expired = await expireNoticed(at)
  return { expired, ...(await noticeExpiry(at)) }
}

async function expireNoticed(at: Date) {
  const due: object = { 'expiring.on': command.lte(monthOf(at)) }
  const sheets = await accounts.find({ where: due, orderBy: [], limit: BATCH })
  if (sheets.length === 0) return 0
  const [byStreet, streetOf] = await Promise.all([expiryByStreet(), streetOfSheets(sheets)])
  return forEachDue(sheets, sheet => {
    const months = byStreet.get(streetOf.get(sheet._id) ?? '')?.months ?? 0
    return settle(sheet, months, at)
  })
}

/** Never more than the person was told, and nothing where the street has thought better of it. */
function settle(noticed: Account, months: number, at: Date) {
  const owner: Owner = `person:${personOf(noticed)}`
  return transact(async tx => {
    const sheet = await tx.get(accounts, owner)
    const told = sheet?.expiring
    if (!sheet || told === undefined || told.on !== noticed.expiring?.on) return
    // Read after the sheet: whoever spends meanwhile writes the sheet, too, and one of the two starts over.
    const old = months > 0 ? await oldPointsOf(owner, earnedBefore(told.on, months)) : 0
    const ref = `expiry:${told.on}`
    const of = { owner, sheet, at, ref, key: `${ref}:${personOf(noticed)}` }
    await expire(tx, { ...of, points: Math.min(told.points, old), why: whyOf(told.on, months) })
  })
}
