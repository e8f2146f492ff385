import { command } from '../kit/cloud'
import { conflict } from '../kit/errors'
import type { GiftLimits } from '../kit/giftSettings'
import type { Transaction } from '../kit/transaction'
import { type Account, accounts, type Owner, transfers } from './collections'
import { linesOf } from './post'

/** Minutes that go from one person to another by way of the community, which keeps them until the other says yes. */
export interface Passing {
  giftId: string
  communityId: string
  giverId: string
  receiverId: string
  minutes: number
  at: Date
  why: string
}

const NOTHING: Pick<Account, 'minutes' | 'giving'> = { minutes: 0 }
const givenIn = ({ giving }: Pick<Account, 'giving'>, month: string) =>
  giving?.month === month ? giving.minutes : 0

/** Minutes of one's own service: what was received as a gift cannot be given on. */
export const ownMinutes = ({ minutes, received = 0 }: Pick<Account, 'minutes' | 'received'>) =>
  Math.max(0, minutes - received)

/** What a person may still give away in a month. */
export const mayGive = (
  sheet: Pick<Account, 'minutes' | 'received' | 'giving'>,
  month: string,
  most: number,
) => Math.max(0, Math.min(ownMinutes(sheet), most - givenIn(sheet, month)))

/** The limits of the month, when it has seen a gift already. */
export const limitsIn = ({ giving }: Pick<Account, 'giving'>, month: string): GiftLimits | undefined =>
  giving?.month === month ? giving.limits : undefined

const inKeeping = (giftId: string) => `gift:${giftId}`
const communityOf = ({ communityId }: Passing): Owner => `community:${communityId}`

/**
 * Takes the minutes from the giver into the community's keeping, in the caller's transaction: two requests. The street is asked
 * for its limits at the first gift of a month; they hold for all of it. Answers them.
 * Errors: CONFLICT when they are more than the giver may give.
 */
export async function setOut(
  tx: Transaction,
  passing: Passing,
  { month, limitsNow }: { month: string; limitsNow: () => Promise<GiftLimits> },
): Promise<GiftLimits> {
  const { giverId, minutes, giftId, communityId, at, why } = passing
  const from: Owner = `person:${giverId}`
  const sheet = (await tx.get(accounts, from)) ?? NOTHING
  const limits = limitsIn(sheet, month) ?? (await limitsNow())
  const left = mayGive(sheet, month, limits.minutesAMonth)
  if (minutes > left) throw conflict(`这个月您最多还能送 ${left} 分钟（只能送自己服务攒下的）`)
  await tx.update(accounts, from, {
    minutes: command.inc(-minutes),
    giving: { month, minutes: givenIn(sheet, month) + minutes, limits },
    [`issued.${communityId}.minutes`]: command.inc(-minutes),
    [`issued.${communityId}.points`]: command.inc(0),
  })
  const sides = { from, to: communityOf(passing), points: 0, minutes }
  await tx.insert(transfers, linesOf({ key: inKeeping(giftId), ...sides, at, why, ref: inKeeping(giftId) }))
  return limits
}

/** Hands the minutes over to the receiver, who cannot give them on. One request, two for who never had any. */
export const handOver = (tx: Transaction, passing: Passing) => release(tx, passing, 'to')

/** Gives them back to the giver; the month's limit counts them all the same, so that nobody keeps trying. */
export const giveBackMinutes = (tx: Transaction, passing: Passing) => release(tx, passing, 'back')

async function release(tx: Transaction, passing: Passing, way: 'to' | 'back') {
  const { giftId, communityId, giverId, receiverId, minutes, at, why } = passing
  const owner: Owner = `person:${way === 'to' ? receiverId : giverId}`
  const there = await tx.updateIfThere(accounts, owner, {
    minutes: command.inc(minutes),
    ...(way === 'to' && { received: command.inc(minutes) }),
    [`issued.${communityId}.minutes`]: command.inc(minutes),
    [`issued.${communityId}.points`]: command.inc(0),
  })
  const issued = { [communityId]: { points: 0, minutes } }
  if (!there) await tx.insert(accounts, [{ _id: owner, points: 0, minutes, received: minutes, issued }])
  const sides = { from: communityOf(passing), to: owner, points: 0, minutes }
  // One key for both ways: whatever happens, the minutes leave the community's keeping once.
  const key = `${inKeeping(giftId)}:out`
  await tx.insert(transfers, linesOf({ key, ...sides, at, why, ref: inKeeping(giftId) }))
}
