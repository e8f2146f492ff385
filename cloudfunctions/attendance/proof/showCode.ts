import { iso, now } from '../../kit/clock'
import { found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { assertSecretaryOf } from '../../kit/scope'
import { shifts } from '../../post/collections'
import { assertCheckOutTime } from '../../post/window'
import { codeAt } from './code'

/** The code of a shift as it is now, for the secretary's screen. */
export async function showCode(person: Person, shiftId: string) {
  const shift = found(await shifts.get(shiftId), '这个岗位时段')
  assertSecretaryOf(person, shift.communityId)
  const at = now()
  assertCheckOutTime(shift, at)
  const { code, expiresAt } = codeAt(shift.codeSecret, at)
  // Seconds, too: a screen whose clock is wrong must still count down to the next code.
  const secondsLeft = Math.ceil((expiresAt.getTime() - at.getTime()) / 1000)
  return { code, expiresAt: iso(expiresAt), secondsLeft }
}
