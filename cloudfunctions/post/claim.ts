import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import type { Patch } from '../kit/document'
import { conflict, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { type Transaction, transact } from '../kit/transaction'
import { changedShift } from './changedShift'
import { claimIdOf, type Shift, type ShiftClaim, shiftClaims, shifts } from './collections'
import { assertEligible, assertOpen, type Declared, freePlaces } from './eligible'
import { GUARDED } from './guards'
import { type Chance, keeping } from './keeping'
import { claimMachine } from './machine'
import { newClaim, standing } from './newClaim'

interface ClaimInput extends Declared {
  shiftId: string
  /** The app knows of an earlier claim of the person on it: saves the attempt that would find out. */
  again?: boolean | undefined
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
export async function claimShift(person: Person, input: ClaimInput, placeOf = freePlace) {
  const at = now()
  const again = placeOf === freePlace && input.again === true
  const attempt = (chance: Chance) =>
    transact(async tx => {
      if (chance.again && placeOf === freePlace) await takeUpAgain(tx, person, input, chance.turn, at)
      else await takeUp(tx, person, input, { chance, placeOf, at })
      return { status: 'claimed' as 'claimed' | 'waitlisted' }
    })
  return keeping(person, input.shiftId, attempt, undefined, { turn: 0, again })
}

interface Taking {
  chance: Chance
  placeOf: PlaceOf
  at: Date
}

async function takeUp(
  tx: Transaction,
  person: Person,
  { shiftId, birthYear }: ClaimInput,
  { chance, placeOf, at }: Taking,
) {
  const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
  assertMayClaim(person, shift, { birthYear }, at)
  const place = placeOf(shift)
  const from = await writeClaim(tx, person, shift, chance, at)
  await tx.update(shifts, shiftId, place)
  await auditTaken(tx, person, shift, from, at)
}

/** The same for who probably gave it up before: within the budget of requests (see changedShift). */
async function takeUpAgain(
  tx: Transaction,
  person: Person,
  { shiftId, birthYear }: ClaimInput,
  turn: number,
  at: Date,
) {
  const { shift, earlier } = await changedShift(tx, shiftId, person._id, { taken: command.inc(1) })
  assertMayClaim(person, shift, { birthYear }, at)
  assertPlace(shift)
  await writeOver(tx, person, shift, earlier, standing(person._id, shift, turn, at))
  await auditTaken(tx, person, shift, earlier?.status, at)
}

function assertMayClaim(person: Person, shift: Shift, declared: Declared, at: Date) {
  assertBelongsTo(person, shift.communityId)
  assertOpen(shift, at)
  assertEligible(person, shift, declared)
}

const auditTaken = (tx: Transaction, person: Person, shift: Shift, from: string | undefined, at: Date) =>
  audit(tx, person, {
    ...{ communityId: shift.communityId, ref: `shift:${shift._id}`, at },
    ...{ action: 'claim', from, to: 'claimed' },
  })

async function writeOver(
  tx: Transaction,
  person: Person,
  shift: Shift,
  earlier: ShiftClaim | undefined,
  state: ReturnType<typeof standing>,
) {
  if (!earlier) return tx.insert(shiftClaims, [newClaim(person, shift, state)], GUARDED)
  const status = claimMachine.step(earlier.status, 'claimAgain', ['member'])
  await tx.update(shiftClaims, earlier._id, { ...state, status, cancelReason: undefined })
}

/** Throws CONFLICT when there is no free place, or others wait for it. */
export function assertPlace(shift: Shift) {
  if (freePlaces(shift) <= 0) throw conflict('这个时段刚刚满员了，可以候补，或看看其他时段')
  if (shift.queue.length > 0) throw conflict('有邻居在排队候补这个时段，请加入候补，轮到您时会通知')
}

/** A first claim is inserted; one that was given up is taken up again. Answers the status it had. */
async function writeClaim(tx: Transaction, person: Person, shift: Shift, chance: Chance, at: Date) {
  const _id = claimIdOf(shift._id, person._id)
  const earlier = chance.again ? found(await tx.get(shiftClaims, _id), '您的认领') : undefined
  await writeOver(tx, person, shift, earlier, standing(person._id, shift, chance.turn, at))
  return earlier?.status
}
