import * as z from 'zod'
import { aggregated } from '../../kit/aggregated'
import { iso } from '../../kit/clock'
import { command, database } from '../../kit/cloud'
import { AppError, conflict, forbidden, found } from '../../kit/errors'
import { type Person, people } from '../../kit/person'
import { assertBelongsTo, assertSecretaryOf } from '../../kit/scope'
import { type Transaction, transact } from '../../kit/transaction'
import { shiftClaims, shifts } from '../../post/collections'
import { assertEligible, assertOpen } from '../../post/eligible'
import { GUARDED, isTaken } from '../../post/guards'
import { keeping } from '../../post/keeping'
import { claimMachine } from '../../post/machine'
import { newClaim, standing } from '../../post/newClaim'
import { assertCheckInTime } from '../../post/window'
import { cardOf, cards, NO_CARD, NOT_OWN_CARD } from './cards'
import type { CardInput, Done } from './checkInFor'
import { judgeCode } from './code'
import { assertMayTry, MOST_OF_A_PERSON } from './guesses'
import { assertShiftOpen, auditPresence, type Outcome, orThrow, refuseCode, timesOf } from './proof'

/**
 * Somebody without a claim, an elder without a phone in hand, say, comes in by the own card, where the secretary lets
 * people in: claim and check-in in one. A cap may leave a later turn than the first, which is looked for only then.
 */
export async function walkInFor(by: Person, input: CardInput, at: Date): Promise<Done> {
  const attempt = (turn: number) => transact(tx => comeIn(tx, by, input, turn, at))
  try {
    return orThrow(await attempt(0))
  } catch (error) {
    if (!isTaken(error)) throw error
  }
  const card = found(await cardOf(input), '这张服务卡')
  const look = { own: true, others: true }
  return orThrow(await keeping(card, input.shiftId, ({ turn }) => attempt(turn), look))
}

const shown = cards.schema.extend({
  person: z.array(people.schema),
  claim: z.array(shiftClaims.schema),
  shift: z.array(shifts.schema),
})

/** The card with whose it is, the shift, and a claim that the person may have on it: by one request. */
async function shownCard({ shiftId, cardNo, personId }: CardInput) {
  const match = personId === undefined ? { no: cardNo ?? '' } : { _id: personId }
  const start = database.collection(cards.name).aggregate().match(match).limit(1)
  const claimId = command.aggregate.concat([shiftId, ':', '$_id'])
  const joined = start
    .addFields({ claimId, shiftId })
    .lookup({ from: people.name, localField: '_id', foreignField: '_id', as: 'person' })
    .lookup({ from: shiftClaims.name, localField: 'claimId', foreignField: '_id', as: 'claim' })
    .lookup({ from: shifts.name, localField: 'shiftId', foreignField: '_id', as: 'shift' })
  const [row] = await aggregated(shown, joined)
  if (!row) throw new AppError('NOT_FOUND', NO_CARD)
  const { person, claim, shift, ...card } = row
  const member = found(person[0] ?? null, '这位居民')
  return { card, member, earlier: claim[0], shift: found(shift[0] ?? null, '这个岗位时段') }
}

/**
 * The place is counted first: from then on nobody else can change the shift, and what is read of it outside of the
 * transaction, without that place, holds until the commit.
 */
async function comeIn(
  tx: Transaction,
  by: Person,
  input: CardInput,
  turn: number,
  at: Date,
): Promise<Outcome<Done>> {
  const { shiftId, code, birthYear } = input
  const counted = { taken: command.inc(1), walkInCount: command.inc(1) }
  if (!(await tx.updateIfThere(shifts, shiftId, counted))) found(null, '这个岗位时段')
  const { card, member, earlier, shift } = await shownCard(input)
  assertMayBring(by, member, shift, at)
  assertEligible(member, shift, { birthYear })
  const verdict = judgeCode(card.secret, code, at)
  if (verdict !== 'good') {
    const refused = await refuseCode(tx, verdict, { shift, personId: member._id }, at)
    await tx.update(shifts, shiftId, { taken: command.inc(-1), walkInCount: command.inc(-1) })
    return refused
  }
  if (shift.taken + shift.offered >= shift.capacity) throw conflict('这个时段已经满员了，请看看其他时段')
  const presence = { status: 'checkedIn', walkIn: true, checkedInAt: at, method: 'card' } as const
  const state = { ...standing(member._id, shift, turn, at), ...presence }
  const claim = { ...newClaim(member, shift, state), ...presence }
  if (earlier) {
    claimMachine.step(earlier.status, 'claimAgain', ['member'])
    await tx.update(shiftClaims, earlier._id, { ...state, cancelReason: undefined })
  } else await tx.insert(shiftClaims, [claim], GUARDED)
  const reason = `${member.displayName}，凭服务卡`
  await auditPresence(tx, by, earlier ?? claim, { action: 'walkIn', to: 'checkedIn', at, reason })
  return { status: 'checkedIn', displayName: member.displayName, title: shift.title, at: iso(at) }
}

type Shift = Awaited<ReturnType<typeof shownCard>>['shift']

function assertMayBring(by: Person, member: Person, shift: Shift, at: Date) {
  assertSecretaryOf(by, shift.communityId)
  if (member._id === by._id) throw forbidden(NOT_OWN_CARD)
  assertBelongsTo(member, shift.communityId)
  if (!shift.walkInsOpen) throw conflict('这个时段没有开放现场加入。请对方先认领，或先打开现场加入')
  assertOpen(shift, at)
  assertCheckInTime(shift, at)
  assertMayTry(timesOf(shift, member._id), MOST_OF_A_PERSON, at)
  assertShiftOpen(shift, at)
}
