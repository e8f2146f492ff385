import { now } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { checkText } from '../../kit/content'
import type { Patch } from '../../kit/document'
import { conflict, forbidden, found } from '../../kit/errors'
import { type Message, tell } from '../../kit/message'
import type { Person } from '../../kit/person'
import { assertSecretaryOf } from '../../kit/scope'
import { type Transaction, transact } from '../../kit/transaction'
import { claimIdOf, type ShiftClaim, shiftClaims, shifts } from '../../post/collections'
import { restingGuards } from '../../post/guards'
import { claimMachine } from '../../post/machine'
import { auditClaim, PAGE_OF } from '../history'
import { laterWords } from '../later'
import { assertNotPending, isRevocableAt, takeBack } from './entry'

interface Whose {
  shiftId: string
  personId: string
}

/** Records that somebody did not come; only after the start, by name of who says so, and that person may object. */
export async function markNoShow(by: Person, { shiftId, personId }: Whose) {
  const at = now()
  return transact(async tx => {
    const claim = await othersClaim(tx, by, { shiftId, personId })
    const action = noShowAction(claim, at)
    const status = claimMachine.step(claim.status, action, ['secretary'])
    if (at < claim.startsAt) throw conflict('这个时段还没有开始，不能记为未到岗')
    assertNotPending(claim)
    const marked = { by: by._id, byName: by.displayName, at }
    const undone = action === 'refuseLater' ? await notHere(tx, claim, at) : {}
    await tx.update(shiftClaims, claim._id, { status, marked, ...undone })
    const reason = refusedWords(claim)
    await auditClaim(tx, by, claim, { action, to: status, at, ...(reason && { reason }) })
    await tell(tx, by, [toMember(claim, '未到岗', '如果您到了，可以说明情况')])
    return { shiftId, personId, status: 'noShow' as const }
  })
}

/**
 * A check-in that was sent later may be of a code that somebody passed on, so the secretary, who was there, may say that this
 * person was not; also when a check-out followed at once, for a forwarded code does for that, too. One that a code proved at
 * the moment itself stands, and so does what staff have stated since.
 */
export const noShowAction = (claim: ShiftClaim, at: Date) => {
  const { status, method, methodOut } = claim
  const isOpen = status === 'checkedIn' || (methodOut !== 'staff' && isRevocableAt(claim, at))
  return method === 'codeLater' && isOpen ? 'refuseLater' : 'markNoShow'
}

/** Of an arrival that was not one nothing stays but the history; what was paid for it goes back. */
async function notHere(tx: Transaction, claim: ShiftClaim, at: Date): Promise<Patch<ShiftClaim>> {
  const paid = claim.status === 'completed' ? await takeBack(tx, claim, at, '没有认可离线签到') : {}
  return { ...paid, checkedInAt: undefined, method: undefined, sentAt: undefined, place: undefined }
}

/** Both times of the check-in that is refused, and what had been counted for it. */
function refusedWords(claim: ShiftClaim) {
  const { minutes = 0, points = 0 } = claim
  const words = laterWords(claim)
  return words && minutes > 0 ? `${words}；收回 ${minutes} 分钟、${points} 积分` : words
}

/** Records that somebody could not come, and why; the place is free again. */
export async function excuse(by: Person, { shiftId, personId, reason }: Whose & { reason: string }) {
  await checkText(by._id, 2, reason)
  const at = now()
  return transact(async tx => {
    const claim = await othersClaim(tx, by, { shiftId, personId })
    const status = claimMachine.step(claim.status, 'excuse', ['secretary'])
    await tx.update(shiftClaims, claim._id, {
      status,
      marked: { by: by._id, byName: by.displayName, at, reason },
      ...givenUp(claim),
    })
    await tx.update(shifts, shiftId, { taken: command.inc(-1), dueAt: at })
    await auditClaim(tx, by, claim, { action: 'excuse', to: status, at, reason })
    await tell(tx, by, [toMember(claim, '已请假', '社区记下了您的请假')])
    return { shiftId, personId, status: 'excused' as const }
  })
}

/** A claim that holds no place any more takes nobody's time, and reminds of nothing. */
export const givenUp = ({ _id }: ShiftClaim) => ({ guards: restingGuards(_id), dueAt: undefined })

/** A claim that this secretary may judge: of the own community, and not her own. */
export async function othersClaim(tx: Transaction, by: Person, { shiftId, personId }: Whose) {
  const claim = found(await tx.get(shiftClaims, claimIdOf(shiftId, personId)), '这条认领')
  assertSecretaryOf(by, claim.communityId)
  assertNotOwn(by, claim)
  return claim
}

export function assertNotOwn(by: Person, claim: ShiftClaim) {
  if (claim.personId === by._id) throw forbidden('自己的出勤不能自己登记，请街道管理员办理')
}

/** Throws FORBIDDEN when the street administrator would look into what she herself said before in another role. */
export function assertNotOwnWord(by: Person, earlier: { by: string }[]) {
  if (earlier.some(one => one.by === by._id))
    throw forbidden('这是您自己先前办理的，不能再由您复核，请另一位街道管理员办理')
}

/** What is recorded of somebody's attendance, for them. */
export const toMember = (
  { _id, personId, title, shiftId }: ShiftClaim,
  state: string,
  hint: string,
): Message => ({
  ...{ to: personId, what: title, state, hint, ref: `claim:${_id}` },
  page: `${PAGE_OF}?shiftId=${shiftId}`,
})
