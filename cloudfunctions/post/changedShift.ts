import * as z from 'zod'
import { command, database } from '../kit/cloud'
import type { Patch } from '../kit/document'
import { found } from '../kit/errors'
import { readList } from '../kit/replies'
import type { Transaction } from '../kit/transaction'
import { claimIdOf, type Shift, shiftClaims, shifts } from './collections'

const withOwn = shifts.schema.extend({ own: z.array(shiftClaims.schema) })

/**
 * A shift that this transaction changes, as it was before, and the person's claim on it, by two requests instead of three.
 * The change comes first: from then on nobody else can change the shift, nor a claim that does not stand, for taking
 * one up changes the shift; so what is read of both outside of the transaction holds until the commit. For what few
 * people do at once: where many want the same shift, reading first turns most of them away without a write.
 */
export async function changedShift(tx: Transaction, shiftId: string, personId: string, patch: Patch<Shift>) {
  if (!(await tx.updateIfThere(shifts, shiftId, patch))) found(null, '这个岗位时段')
  const answer: unknown = await database
    .collection(shifts.name)
    .aggregate()
    .match({ _id: shiftId })
    .limit(1)
    .addFields({ claimId: command.aggregate.literal(claimIdOf(shiftId, personId)) })
    .lookup({ from: shiftClaims.name, localField: 'claimId', foreignField: '_id', as: 'own' })
    .end()
  const [row = null] = readList(withOwn, answer)
  const { own, ...shift } = found(row, '这个岗位时段')
  return { shift, earlier: own[0] }
}
