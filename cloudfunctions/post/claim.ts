import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import type { Patch } from '../kit/document'
import { conflict, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { type Transaction, transact } from '../kit/transaction'
import { claimIdOf, type Shift, shiftClaims, shifts } from './collections'
import { assertEligible, assertOpen, type Declared, freePlaces } from './eligible'
import { GUARDED } from './guards'
import { type Chance, keeping } from './keeping'
import { claimMachine } from './machine'
import { newClaim, standing } from './newClaim'

interface ClaimInput extends Declared {
  shiftId: string
}

/** Where a place comes from, as the change of the shift; throws CONFLICT when there is none. */
export type PlaceOf = (shift: Shift) => Patch<Shift>

/** One of the free places, when nobody waits for them. */
const freePlace: PlaceOf = shift => {
  assertPlace(shift)
  return { taken: shift.taken + 1 }
}

/**
 * Takes a place of a shift, a free one or one that a team holds for its members. The place is counted and the claim written in one transaction on the shift's document, so
 * of many who want the last place exactly one gets it and the others read CONFLICT. That the person has no other claim
 * on it, is nowhere else at that time and keeps to the cap is held by the claim's unique keys (see guards.ts).
 */
export async function claimShift(person: Person, { shiftId, ...declared }: ClaimInput, placeOf = freePlace) {
  const at = now()
  await keeping(person, shiftId, chance =>
    transact(async tx => {
      const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
      assertBelongsTo(person, shift.communityId)
      assertOpen(shift, at)
      assertEligible(person, shift, declared)
      const place = placeOf(shift)
      const from = await writeClaim(tx, person, shift, chance, at)
      await tx.update(shifts, shiftId, place)
      const change = { action: 'claim', from, to: 'claimed' }
      await audit(tx, person, { communityId: shift.communityId, ref: `shift:${shiftId}`, at, ...change })
    }),
  )
  return { status: 'claimed' as 'claimed' | 'waitlisted' }
}

/** Throws CONFLICT when there is no free place, or others wait for it. */
export function assertPlace(shift: Shift) {
  if (freePlaces(shift) <= 0) throw conflict('这个时段刚刚满员了，可以候补，或看看其他时段')
  if (shift.queue.length > 0) throw conflict('有邻居在排队候补这个时段，请加入候补，轮到您时会通知')
}

/** A first claim is inserted; one that was given up is taken up again. Answers the status it had. */
async function writeClaim(tx: Transaction, person: Person, shift: Shift, chance: Chance, at: Date) {
  const state = standing(person._id, shift, chance.turn, at)
  if (!chance.again) {
    await tx.insert(shiftClaims, [newClaim(person, shift, state)], GUARDED)
    return undefined
  }
  const _id = claimIdOf(shift._id, person._id)
  const earlier = found(await tx.get(shiftClaims, _id), '您的认领')
  const status = claimMachine.step(earlier.status, 'claimAgain', ['member'])
  await tx.update(shiftClaims, _id, { ...state, status, cancelReason: undefined })
  return earlier.status
}
