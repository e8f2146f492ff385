import { audit } from '../../kit/audit'
import { AppError, badRequest, forbidden } from '../../kit/errors'
import type { Person } from '../../kit/person'
import type { Transaction } from '../../kit/transaction'
import { claimIdOf, type Shift, type ShiftClaim, shiftClaims, shifts } from '../../post/collections'
import { type CodeVerdict, EXPIRED_CODE, WRONG_CODE } from './code'
import { assertMayTry, MOST_OF_A_PERSON, MOST_OF_A_SHIFT, withWrong } from './guesses'

/** What a transaction answers when the code was wrong: it is committed, because the wrong code is counted, then thrown. */
export type Outcome<T> = T | AppError

export function orThrow<T>(outcome: Outcome<T>): T {
  if (outcome instanceof AppError) throw outcome
  return outcome
}

/** The claim of a person on a shift, or FORBIDDEN: without a claim no code is of any use. */
export async function claimOf(tx: Transaction, shiftId: string, personId: string): Promise<ShiftClaim> {
  const claim = await tx.get(shiftClaims, claimIdOf(shiftId, personId))
  if (!claim) throw forbidden('您没有认领这个时段，请先认领')
  return claim
}

/** Throws TOO_MANY_REQUESTS when this person, or everybody together on this shift, guessed too often lately. */
export function assertMayProve(claim: ShiftClaim, shift: Shift | null, at: Date) {
  assertMayTry(claim.wrongCodes ?? [], MOST_OF_A_PERSON, at)
  if (shift) assertShiftOpen(shift, at)
}

export const assertShiftOpen = (shift: Shift, at: Date) => assertMayTry(timesOf(shift), MOST_OF_A_SHIFT, at)

export const timesOf = (shift: Shift, personId?: string) =>
  (shift.wrongCodes ?? [])
    .filter(wrong => personId === undefined || wrong.personId === personId)
    .map(wrong => wrong.at)

/**
 * Counts a wrong code against the person and, at check-in, the shift. An expired one is only told: it proves that somebody
 * saw the screen a moment ago.
 */
export async function refuseCode(
  tx: Transaction,
  verdict: Exclude<CodeVerdict, 'good'>,
  of: { claim?: ShiftClaim; shift?: Shift | null; personId: string; lastWrong?: ShiftClaim['lastWrong'] },
  at: Date,
): Promise<AppError> {
  if (verdict === 'expired') throw badRequest(EXPIRED_CODE)
  const { claim, shift, personId, lastWrong } = of
  if (claim) {
    const wrongCodes = withWrong(claim.wrongCodes, at, MOST_OF_A_PERSON)
    await tx.update(shiftClaims, claim._id, { wrongCodes, ...(lastWrong && { lastWrong }) })
  }
  if (shift)
    await tx.update(shifts, shift._id, {
      wrongCodes: withWrong(shift.wrongCodes, { personId, at }, MOST_OF_A_SHIFT),
    })
  return badRequest(WRONG_CODE)
}

/** Of a claim that has been proven: what was tried before is of no more use. */
export const PROVEN = { wrongCodes: undefined, lastWrong: undefined }

/** The audit line of a presence; `reason` names whom it is about when that is not the actor. */
export function auditPresence(
  tx: Transaction,
  actor: Person,
  claim: ShiftClaim,
  change: { action: string; to: string; at: Date; from?: string; reason?: string },
) {
  const { communityId, shiftId } = claim
  return audit(tx, actor, { communityId, ref: `shift:${shiftId}`, from: claim.status, ...change })
}
