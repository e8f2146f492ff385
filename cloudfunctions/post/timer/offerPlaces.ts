import { audit } from '../../kit/audit'
import { local } from '../../kit/clock'
import { found } from '../../kit/errors'
import { tell } from '../../kit/message'
import { streetOf } from '../../kit/street'
import { TIMER } from '../../kit/timer'
import { type Transaction, transact } from '../../kit/transaction'
import { claimIdOf, type Shift, type ShiftClaim, shiftClaims, shifts } from '../collections'
import { freePlaces } from '../eligible'
import { claimMachine } from '../machine'
import { offerUntil } from '../offerUntil'
import { toClaimer } from '../tell'

/** So many places are offered in one transaction; the next run goes on. */
const MOST_AT_ONCE = 10

/** Offers the free places of a shift to who waits, in order, and keeps them for a while; then the shift rests. */
export const offerPlaces = (shiftId: string, at: Date) =>
  transact(async tx => {
    const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
    const next = isOver(shift, at) ? [] : shift.queue.slice(0, Math.max(0, freePlaces(shift)))
    const now = next.slice(0, MOST_AT_ONCE)
    const until = now.length > 0 ? await untilWhen(shift, at) : at
    const claims: ShiftClaim[] = []
    for (const personId of now) claims.push(...(await offer(tx, claimIdOf(shiftId, personId), until, at)))
    await tx.update(shifts, shiftId, {
      queue: shift.queue.slice(now.length),
      offered: shift.offered + claims.length,
      // A change that came meanwhile, or more places than one run offers, want another look.
      dueAt: shift.sweptTo !== undefined || isMore(next, now, claims) ? at : undefined,
    })
    const hint = `请在${local(until).format('D日HH:mm')}前确认`
    await tell(
      tx,
      TIMER,
      claims.map(claim => toClaimer(claim, '有空位了', hint)),
    )
  })

const isOver = ({ status, startsAt }: Shift, at: Date) => status === 'cancelled' || startsAt <= at

async function untilWhen({ communityId, startsAt }: Shift, at: Date) {
  const { shift: settings } = await streetOf(communityId)
  return offerUntil(at, startsAt, settings)
}

const isMore = (next: string[], now: string[], claims: ShiftClaim[]) =>
  next.length > now.length || claims.length < now.length

/** One claim, or none when whoever was in the queue is gone: a queue must not stand still for them. */
async function offer(tx: Transaction, claimId: string, until: Date, at: Date): Promise<ShiftClaim[]> {
  const claim = await tx.get(shiftClaims, claimId)
  if (claim?.status !== 'waitlisted') return []
  const { communityId, shiftId, status: from } = claim
  const status = claimMachine.step(from, 'offer', ['timer'])
  await tx.update(shiftClaims, claimId, { status, dueAt: until })
  await audit(tx, TIMER, { communityId, ref: `shift:${shiftId}`, at, action: 'offer', from, to: status })
  return [claim]
}
