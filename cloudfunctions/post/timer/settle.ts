import * as z from 'zod'
import { command, database } from '../../kit/cloud'
import { found } from '../../kit/errors'
import { readList } from '../../kit/replies'
import { BATCH, forEachDue } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { backAgain } from '../../ledger/budget'
import { budgets } from '../../ledger/collections'
import { pointsEach, settlesAt } from '../budget'
import { type Shift, type ShiftClaim, shiftClaims, shifts } from '../collections'

/** Gives back to the communities' budgets what was promised for shifts and will not be paid. */
export async function settleShifts(at: Date) {
  const where = { settlesAt: command.lte(at) }
  const due = await shifts.find({ where, orderBy: [['settlesAt', 'asc']], limit: BATCH })
  return forEachDue(due, shift => settle(shift, at))
}

async function settle(shift: Shift, at: Date) {
  const isLast = at >= settlesAt(shift)
  // Claims must have followed the cancellation first: who checked in before it may still be paid.
  if (!isLast && (shift.status !== 'cancelled' || shift.sweptTo !== undefined)) return
  const { paid, present } = await onIt(shift._id)
  const promised = isLast ? paid : present * pointsEach(shift)
  const next = !isLast && present > 0 ? settlesAt(shift) : undefined
  await transact(async tx => {
    const now = found(await tx.get(shifts, shift._id), '这个时段')
    if (now.promised !== shift.promised || now.settlesAt?.getTime() !== shift.settlesAt?.getTime()) return
    await tx.update(shifts, shift._id, { promised, settlesAt: next })
    if (now.promised > promised)
      await tx.updateIfThere(budgets, now.communityId, backAgain(now.promised - promised))
  })
}

/** Who may be paid for a shift that was called off: they had checked in before. */
const PRESENT: ShiftClaim['status'][] = ['checkedIn', 'completed', 'forgotten']
const sums = z.object({ paid: z.number(), present: z.number() })

/** The points paid for a shift, and how many people were there. */
async function onIt(shiftId: string) {
  const answer: unknown = await database
    .collection(shiftClaims.name)
    .aggregate()
    .match({ shiftId })
    .group({
      _id: null,
      paid: { $sum: '$points' },
      present: { $sum: { $cond: [{ $in: ['$status', PRESENT] }, 1, 0] } },
    })
    .end()
  return readList(sums, answer)[0] ?? { paid: 0, present: 0 }
}
