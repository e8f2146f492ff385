import { timeline } from '../kit/audit'
import { now } from '../kit/clock'
import { forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { holds, isSecretaryOf } from '../kit/scope'
import { claimIdOf, type ShiftClaim, shiftClaims } from '../post/collections'
import { actionsFor } from './actions'
import { attendanceRow } from './views'

/** One attendance with its history: for the person it is about, the secretary, and the administrator of the street. */
export async function record(
  person: Person,
  { shiftId, personId = person._id }: { shiftId: string; personId?: string | undefined },
) {
  const claim = found(await shiftClaims.get(claimIdOf(shiftId, personId)), '这条出勤记录')
  if (!mayRead(person, claim)) throw forbidden('只有本人和社区书记可以看')
  const actions = actionsFor(person, claim, now())
  return { ...attendanceRow(claim), actions, timeline: await timeline(`claim:${claim._id}`, () => true) }
}

const mayRead = (person: Person, claim: ShiftClaim) =>
  claim.personId === person._id ||
  isSecretaryOf(person, claim.communityId) ||
  (claim.streetId !== undefined && holds(person, 'streetAdmin', claim.streetId))
