import { iso } from '../kit/clock'
import { found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { shiftClaims, shifts } from './collections'

/** A shift takes 500 people at the most, and 50 may wait; those who cancelled are listed, too. */
const ALL_OF_A_SHIFT = 1000

/** Who is on a shift, for the secretary of its community. */
export async function roster(person: Person, shiftId: string) {
  const shift = found(await shifts.get(shiftId), '这个岗位时段')
  assertSecretaryOf(person, shift.communityId)
  const claims = await shiftClaims.find({
    where: { shiftId },
    orderBy: [['seq', 'asc']],
    limit: ALL_OF_A_SHIFT,
  })
  return {
    title: shift.title,
    startsAt: iso(shift.startsAt),
    endsAt: iso(shift.endsAt),
    capacity: shift.capacity,
    items: claims.map(claim => ({
      personId: claim.personId,
      displayName: claim.displayName,
      status: claim.status,
      cancelReason: claim.cancelReason,
      checkedInAt: claim.checkedInAt && iso(claim.checkedInAt),
      checkedOutAt: claim.checkedOutAt && iso(claim.checkedOutAt),
      minutes: claim.minutes,
    })),
  }
}
