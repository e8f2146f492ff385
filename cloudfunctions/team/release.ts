import { audit } from '../kit/audit'
import { command } from '../kit/cloud'
import type { Filter } from '../kit/document'
import { conflict, found } from '../kit/errors'
import { type Message, tell } from '../kit/message'
import { streetOf } from '../kit/street'
import { BATCH, forEachDue, TIMER } from '../kit/timer'
import { type Transaction, transact } from '../kit/transaction'
import { type Shift, shifts } from '../post/collections'
import { teams } from './collections'
import { type Hold, releasing } from './holds'

const HOUR = 3_600_000
/** The longest time that the setting allows (kit/street). */
const MOST_HOURS = 168
/** Held at the last minute it stays held for an hour: the members must have time to read of it. */
const AT_LEAST = HOUR

/** Timer: places that teams hold and nobody took go back to everybody some hours before the shift starts. */
export async function releaseHeld(at: Date) {
  const soon = command.lte(new Date(at.getTime() + MOST_HOURS * HOUR))
  const coming = [
    ...(await held({ status: 'open', startsAt: soon })),
    ...(await held({ status: 'cancelled' })),
  ]
  const hoursIn = await releaseHours(coming)
  const due = coming.filter(shift => dueOf(shift, hoursIn(shift), at).length > 0)
  return { released: await forEachDue(due, shift => release(shift._id, hoursIn(shift), at)) }
}

const held = (where: Filter<Shift>) =>
  shifts.find({ where: { isHeld: true, ...where }, orderBy: [['startsAt', 'asc']], limit: BATCH })

async function releaseHours(coming: Shift[]) {
  const communityIds = [...new Set(coming.map(shift => shift.communityId))]
  const found = await Promise.all(
    communityIds.map(async id => [id, (await streetOf(id)).team.releaseHours] as const),
  )
  const hours = new Map(found)
  return ({ communityId }: Shift) => hours.get(communityId) ?? 0
}

/** The holds of a shift whose time has come; all of them when it is called off. */
export const dueOf = (
  { held = [], startsAt, status }: Pick<Shift, 'held' | 'startsAt' | 'status'>,
  hours: number,
  at: Date,
) =>
  held.filter(
    hold =>
      status === 'cancelled' ||
      at >= startsAt ||
      (startsAt.getTime() - hours * HOUR <= at.getTime() && hold.at.getTime() + AT_LEAST <= at.getTime()),
  )

const release = (shiftId: string, hours: number, at: Date) =>
  transact(async tx => {
    const current = found(await tx.get(shifts, shiftId), '这个岗位时段')
    const holds = dueOf(current, hours, at)
    if (holds.length === 0) throw conflict('这个时段没有要放回的名额')
    await tx.update(shifts, shiftId, releasing(current, holds, at))
    const reason = holds.map(hold => `${hold.teamName}：${hold.places} 个名额`).join('，')
    const line = { communityId: current.communityId, ref: `shift:${shiftId}`, at, reason }
    await audit(tx, TIMER, { ...line, action: 'teamRelease' })
    for (const hold of holds) await tell(tx, TIMER, await toLeader(tx, current, hold))
  })

async function toLeader(tx: Transaction, shift: Shift, { teamId, places }: Hold): Promise<Message[]> {
  const { _id, title, postId, cancelReason: hint = `${places} 个没人领，已放回` } = shift
  const team = await tx.get(teams, teamId)
  const state = shift.status === 'cancelled' ? '已取消' : '名额已放回'
  const page = `features/post/pages/detail/index?id=${postId}`
  return team ? [{ to: team.leaderId, what: title, state, hint, ref: `shift:${_id}`, page }] : []
}
