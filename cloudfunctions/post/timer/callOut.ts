import { found } from '../../kit/errors'
import { tell } from '../../kit/message'
import { type Person, people } from '../../kit/person'
import { streetOf } from '../../kit/street'
import { TIMER } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { claimIdOf, type Shift, shiftClaims, shifts } from '../collections'
import { freePlaces, unmet } from '../eligible'
import { isSoon } from '../offerUntil'
import { briefly, messageTo } from '../tell'

/** So many hear one call. */
const MOST_CALLED = 100

/**
 * Calls for stand-ins: when the secretary asked for it, those who served on the post before and those who want to hear
 * such calls; when a place of a shift that starts soon is given back and nobody waits for it, the latter.
 */
export async function callOut(shiftId: string, at: Date) {
  const shift = found(await shifts.get(shiftId), '这个岗位时段')
  const asked = shift.call !== undefined && shift.call.told === undefined
  if (!isShort(shift, at) || !(asked || (await isLate(shift, at)))) return
  const called = await whom(shift, asked)
  const hint = `${briefly(shift.startsAt)} 还缺 ${freePlaces(shift)} 人，您能来吗`
  await transact(async tx => {
    const current = found(await tx.get(shifts, shiftId), '这个岗位时段')
    if (current.call?.told !== shift.call?.told || +(current.call?.at ?? 0) !== +(shift.call?.at ?? 0)) return
    const call = asked && shift.call ? shift.call : { at, by: TIMER._id }
    await tx.update(shifts, shiftId, { call: { ...call, told: called.length } })
    await tell(
      tx,
      TIMER,
      called.map(personId => messageTo(personId, shift, '缺人', hint)),
    )
  })
}

const isShort = (shift: Shift, at: Date) =>
  shift.status === 'open' && shift.startsAt > at && freePlaces(shift) > 0 && shift.queue.length === 0

/** One call by itself is enough. */
async function isLate(shift: Shift, at: Date) {
  if (shift.call) return false
  const { shift: settings } = await streetOf(shift.communityId)
  return isSoon(shift.startsAt, at, settings)
}

/** Whom to call: nobody who has had a claim on this very shift, nobody who may not serve on it. */
async function whom(shift: Shift, asked: boolean): Promise<string[]> {
  const { postId, communityId } = shift
  const willing = await people.find({
    where: { standInFor: communityId },
    orderBy: [['_id', 'asc']],
    limit: MOST_CALLED,
  })
  const before = asked
    ? await shiftClaims.find({
        where: { postId, status: 'completed' },
        orderBy: [['sortKey', 'desc']],
        limit: MOST_CALLED,
      })
    : []
  const ids = [...new Set([...willing.map(one => one._id), ...before.map(claim => claim.personId)])]
  const [known, involved] = await Promise.all([
    people.getMany(ids),
    shiftClaims.getMany(ids.map(id => claimIdOf(shift._id, id))),
  ])
  const fits = (person: Person) =>
    unmet(person, shift) === null && !involved.some(claim => claim.personId === person._id)
  const fitting = new Set(known.filter(fits).map(person => person._id))
  return ids.filter(id => fitting.has(id)).slice(0, MOST_CALLED)
}
