import { iso } from '../kit/clock'
import { command } from '../kit/cloud'
import { found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { shiftClaims, shifts } from './collections'

/** So many at once: more would not fit into an answer. Hardly any shift has as many. */
const AT_ONCE = 300

/** Who is on a shift or was, in the order they came, for the secretary of its community. */
export async function roster(
  person: Person,
  { shiftId, cursor }: { shiftId: string; cursor?: string | undefined },
) {
  const shift = found(await shifts.get(shiftId), '这个岗位时段')
  assertSecretaryOf(person, shift.communityId)
  const claims = await shiftClaims.find({
    where: { shiftId, ...(cursor && { seq: command.gt(cursor) }) },
    orderBy: [['seq', 'asc']],
    limit: AT_ONCE + 1,
  })
  const shown = claims.slice(0, AT_ONCE)
  const last = shown.at(-1)
  return {
    title: shift.title,
    startsAt: iso(shift.startsAt),
    endsAt: iso(shift.endsAt),
    capacity: shift.capacity,
    ...(claims.length > AT_ONCE && last && { nextCursor: last.seq }),
    items: shown.map(claim => ({
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
