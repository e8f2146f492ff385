import { audit } from '../kit/audit'
import { iso, now } from '../kit/clock'
import { command, database } from '../kit/cloud'
import { conflict, found } from '../kit/errors'
import { newestFirst } from '../kit/paging'
import type { Person } from '../kit/person'
import { readCount } from '../kit/replies'
import { assertSecretaryOf } from '../kit/scope'
import { venues } from '../kit/street'
import { type Transaction, transact } from '../kit/transaction'
import { type Shift, shiftClaims, shifts } from '../post/collections'
import { checkOutCloses } from '../post/window'
import { rulesOf } from './rules'
import { attendanceRow } from './views'

async function ownShift(person: Person, shiftId: string) {
  const shift = found(await shifts.get(shiftId), '这个岗位时段')
  assertSecretaryOf(person, shift.communityId)
  return shift
}

const BEGINNING = new Date(0)

/** The figures of the screen at the venue: cheap, because it is asked every few seconds. */
export async function live(person: Person, shiftId: string) {
  const shift = await ownShift(person, shiftId)
  const arrived = { shiftId, checkedInAt: command.gt(BEGINNING) }
  const answer: unknown = await database.collection(shiftClaims.name).where(arrived).count()
  return {
    title: shift.title,
    startsAt: iso(shift.startsAt),
    endsAt: iso(shift.endsAt),
    capacity: shift.capacity,
    claimed: shift.taken,
    checkedIn: readCount(answer),
    walkIns: shift.walkInCount ?? 0,
    walkInsOpen: shift.walkInsOpen ?? false,
    placeCheck: placeMode(shift),
    minAge: shift.requires?.minAge,
    codeOpen: now() < checkOutCloses(shift),
  }
}

export const placeMode = ({ placeCheck }: Shift): PlaceMode =>
  placeCheck ? (placeCheck.demanded ? 'demand' : 'note') : 'off'

/** Who is on a shift with all that is recorded of their attendance, the newest claim first, a page at a time. */
export async function roster(
  person: Person,
  { shiftId, cursor }: { shiftId: string; cursor?: string | undefined },
) {
  await ownShift(person, shiftId)
  return newestFirst(shiftClaims, { where: { shiftId }, key: 'seq', cursor, view: attendanceRow })
}

/** Lets people without a claim check in, or no longer. Said twice it is done once. */
export async function setWalkIns(person: Person, { shiftId, open }: { shiftId: string; open: boolean }) {
  const answer = { shiftId, walkInsOpen: open }
  const action = open ? 'openWalkIns' : 'closeWalkIns'
  return change(person, answer, action, async () => ({ walkInsOpen: open }))
}

export type PlaceMode = 'off' | 'note' | 'demand'

/** Whether a check-in notes how far the phone is from the venue, or even demands to be near. */
export async function setPlaceCheck(person: Person, { shiftId, mode }: { shiftId: string; mode: PlaceMode }) {
  return change(person, { shiftId, placeCheck: mode }, 'setPlaceCheck', async (tx, shift) => ({
    placeCheck: mode === 'off' ? undefined : await placeOf(tx, shift, mode === 'demand'),
  }))
}

async function placeOf(tx: Transaction, shift: Shift, demanded: boolean) {
  const position = (await tx.get(venues, shift.venueId))?.position
  if (!position) throw conflict('这个地点还没有登记位置，不能核对距离')
  return { ...position, radiusM: rulesOf(shift).placeRadiusM, demanded }
}

async function change<A extends { shiftId: string }>(
  person: Person,
  answer: A,
  action: string,
  patchOf: (tx: Transaction, shift: Shift) => Promise<Partial<Pick<Shift, 'walkInsOpen' | 'placeCheck'>>>,
) {
  const at = now()
  const { shiftId } = answer
  return transact(async tx => {
    const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
    const { communityId } = shift
    assertSecretaryOf(person, communityId)
    if (at >= shift.endsAt) throw conflict('这个时段已经结束了')
    await tx.update(shifts, shiftId, await patchOf(tx, shift))
    await audit(tx, person, { communityId, ref: `shift:${shiftId}`, at, action })
    return answer
  })
}
