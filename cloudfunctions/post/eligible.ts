import { local } from '../kit/clock'
import { AppError, conflict } from '../kit/errors'
import type { Person } from '../kit/person'
import type { Shift } from './collections'
import type { Requires } from './terms'

/** What the person says of themselves at the claim; it is asked only where a post has a minimum age, and never stored. */
export interface Declared {
  birthYear?: number | undefined
}

const isMember = (person: Person, communityId: string) =>
  person.memberships.some(m => m.communityId === communityId)

const missingSkills = (person: Person, { skills = [] }: Requires) =>
  skills.filter(skill => !person.skills?.includes(skill))

/** Why this person cannot serve on the shift, as far as what we know of them goes; null when nothing is in the way. */
export function unmet(
  person: Person,
  { communityId, requires }: Pick<Shift, 'communityId' | 'requires'>,
): string | null {
  if (!requires) return null
  if (requires.membersOnly && !isMember(person, communityId))
    return '这个岗位只面向已报到的党员，请先到「双报到」办理'
  const missing = missingSkills(person, requires)
  return missing.length > 0
    ? `这个岗位需要会${missing.map(skill => `「${skill}」`).join('')}，会的话请先在「我的本领」里勾选`
    : null
}

/** Throws FORBIDDEN when a requirement is not met, BAD_REQUEST when the year of birth is wanted and was not given. */
export function assertEligible(person: Person, shift: Shift, { birthYear }: Declared) {
  const reason = unmet(person, shift)
  if (reason) throw new AppError('FORBIDDEN', reason)
  const { minAge } = shift.requires ?? {}
  if (minAge === undefined) return
  if (birthYear === undefined) {
    const message = `这个岗位要年满 ${minAge} 周岁，请填写您的出生年份`
    throw new AppError('BAD_REQUEST', message, [{ path: 'birthYear', message }])
  }
  // Only the year is asked: whoever reaches the age in that year may serve.
  if (local(shift.startsAt).year() - birthYear < minAge)
    throw new AppError('FORBIDDEN', `这个岗位要年满 ${minAge} 周岁，您还不能认领`)
}

/** Throws CONFLICT when the shift is over, called off or not open for claims yet. */
export function assertOpen(shift: Shift, at: Date) {
  if (shift.status === 'cancelled') throw conflict('这个时段已经取消了，请看看其他时段')
  if (shift.endsAt <= at) throw conflict('这个时段已经结束了')
  if (shift.opensAt && at < shift.opensAt)
    throw conflict(`这个时段 ${local(shift.opensAt).format('M月D日 HH:mm')} 开始认领，请到时再来`)
}

export const freePlaces = ({ capacity, taken, offered }: Pick<Shift, 'capacity' | 'taken' | 'offered'>) =>
  capacity - taken - offered
