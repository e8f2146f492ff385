import { iso, now } from '../../kit/clock'
import { found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { assertBelongsTo } from '../../kit/scope'
import { claimIdOf, shiftClaims, shifts } from '../../post/collections'
import { checkOutCloses } from '../../post/window'
import { placeMode } from '../desk'
import { rulesOf } from '../rules'
import { mayShowCode } from './ownCode'

/** What the check-in page needs to know of a shift: the rules that hold, and what it will ask of the person. */
export async function checkInInfo(person: Person, shiftId: string) {
  const [one, claim] = await Promise.all([
    shifts.get(shiftId),
    shiftClaims.get(claimIdOf(shiftId, person._id)),
  ])
  const shift = found(one, '这个岗位时段')
  if (!claim) assertBelongsTo(person, shift.communityId)
  const { shortestMin, lateAfterMin, appealDays, laterWithinMin } = rulesOf(shift)
  return {
    title: shift.title,
    startsAt: iso(shift.startsAt),
    endsAt: iso(shift.endsAt),
    status: claim?.status,
    checkedInAt: claim?.checkedInAt && iso(claim.checkedInAt),
    checkOutOpen: now() < checkOutCloses(shift),
    walkInsOpen: shift.walkInsOpen ?? false,
    placeCheck: placeMode(shift),
    /** A colleague scans the own card: a code that one can show oneself proves nothing. */
    byColleague: mayShowCode(person, shift.communityId),
    /** Whoever comes without a claim says the year of birth. */
    minAge: shift.requires?.minAge,
    rules: { shortestMin, lateAfterMin, appealDays, laterWithinMin },
  }
}
