import { iso, now } from '../../kit/clock'
import { AppError, forbidden } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { assertSecretaryOf } from '../../kit/scope'
import { type Transaction, transact } from '../../kit/transaction'
import { claimIdOf, type ShiftClaim, type ShiftClaimStatus, shiftClaims } from '../../post/collections'
import { claimMachine } from '../../post/machine'
import { assertCheckInTime, assertCheckOutTime } from '../../post/window'
import { type Card, cardOf, NO_CARD, NOT_OWN_CARD } from './cards'
import { complete, ofShift } from './checkOut'
import { judgeCode } from './code'
import { assertMayProve, auditPresence, type Outcome, orThrow, PROVEN, refuseCode } from './proof'
import { walkInFor } from './walkInFor'

export interface CardInput {
  shiftId: string
  /** The six digits of the card, and whose it is: by the number in its QR, or chosen from the roster. */
  code: string
  cardNo?: string | undefined
  personId?: string | undefined
  /** The person has no claim, and is let in all the same. */
  walkIn?: boolean | undefined
  /** Of a walk-in where the post has a minimum age; never stored. */
  birthYear?: number | undefined
}

/**
 * The secretary checks somebody in, or out, with that person's own rotating card: for an elder without dexterity, a phone
 * that is out of power a minute later, or one who comes late. The card is the proof; who scanned it is in the log.
 */
export async function checkInFor(by: Person, input: CardInput) {
  const at = now()
  if (input.walkIn) return walkInFor(by, input, at)
  const card = await cardOf(input)
  const personId = card?._id ?? input.personId
  if (personId === undefined) throw new AppError('NOT_FOUND', NO_CARD)
  if (personId === by._id) throw forbidden(NOT_OWN_CARD)
  return orThrow(await transact(tx => prove(tx, by, { ...input, personId, card }, at)))
}

const NO_CLAIM = '这位居民没有认领这个时段，请对方先在手机上认领，再扫一次'

interface Shown {
  shiftId: string
  personId: string
  card: Card | null
  code: string
}

async function prove(
  tx: Transaction,
  by: Person,
  { shiftId, personId, card, code }: Shown,
  at: Date,
): Promise<Outcome<Done>> {
  const claim = await tx.get(shiftClaims, claimIdOf(shiftId, personId))
  // The issue tells the screen that this person might come in as a walk-in.
  if (!claim) throw new AppError('NOT_FOUND', NO_CLAIM, [{ path: 'walkIn', message: NO_CLAIM }])
  assertSecretaryOf(by, claim.communityId)
  if (!card) throw new AppError('NOT_FOUND', NO_CARD)
  assertTime(claim, at)
  assertMayProve(claim, null, at)
  const verdict = judgeCode(card.secret, code, at)
  if (verdict !== 'good') return refuseCode(tx, verdict, { claim, personId: card._id }, at)
  if (claim.status === 'checkedIn') {
    const { pointsPerHour } = await ofShift(tx, claim)
    const { displayName } = claim
    const { checkedOutAt, ...done } = await complete(tx, by, claim, {
      rate: pointsPerHour,
      method: 'card',
      at,
    })
    return { ...done, displayName, at: checkedOutAt }
  }
  return arriveByCard(tx, by, claim, at)
}

function assertTime(claim: ShiftClaim, at: Date) {
  if (claim.status === 'checkedIn') return assertCheckOutTime(claim, at)
  claimMachine.step(claim.status, 'checkIn', ['member'])
  assertCheckInTime(claim, at)
}

export interface Done {
  status: ShiftClaimStatus
  displayName: string
  title: string
  at: string
  /** Of a check-out only. */
  minutes?: number
  points?: number
}

async function arriveByCard(tx: Transaction, by: Person, claim: ShiftClaim, at: Date): Promise<Done> {
  const status = claimMachine.step(claim.status, 'checkIn', ['member'])
  const patch = { status, checkedInAt: at, method: 'card' as const, ...PROVEN }
  await tx.update(shiftClaims, claim._id, patch)
  const reason = `${claim.displayName}，凭服务卡`
  await auditPresence(tx, by, claim, { action: 'checkIn', to: status, at, reason })
  const { displayName, title } = claim
  return { status, displayName, title, at: iso(at) }
}
