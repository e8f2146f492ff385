import { conflict } from '../kit/errors'
import type { Person } from '../kit/person'
import type { MemberStatus } from './machine'

/** A person is in, or applies to, so many teams at the most. */
export const MOST_TEAMS = 20

export const keyOf = (teamId: string, status: Exclude<MemberStatus, 'none'>) => `${teamId}:${status}`

/** What the audit log calls a person's place in a team; the person comes first, so that all of theirs are found. */
export const memberRef = (personId: string, teamId: string) => `teamMember:${personId}:${teamId}`

type Keyed = Pick<Person, 'teamKeys'>
const STATUSES = ['applied', 'member', 'removed'] as const

/** How the person stands in a team. */
export const statusIn = ({ teamKeys = [] }: Keyed, teamId: string): MemberStatus =>
  STATUSES.find(status => teamKeys.includes(keyOf(teamId, status))) ?? 'none'

/** The teams that the person is in one of these ways. */
export const teamIdsOf = ({ teamKeys = [] }: Keyed, ...statuses: MemberStatus[]): string[] =>
  teamKeys.flatMap(key => {
    const [teamId = '', status] = key.split(':')
    return statuses.some(wanted => wanted === status) ? [teamId] : []
  })

/** The person's keys with a new status in one team; CONFLICT when that would be too many. */
export function keysWith({ teamKeys = [] }: Keyed, teamId: string, status: MemberStatus): string[] {
  const others = teamKeys.filter(key => !key.startsWith(`${teamId}:`))
  if (status === 'none') return others
  const keys = [...others, keyOf(teamId, status)]
  const counted = teamIdsOf({ teamKeys: keys }, 'applied', 'member').length
  if (counted > MOST_TEAMS) throw conflict(`一个人最多参加 ${MOST_TEAMS} 支服务队，请先退出不再参加的`)
  return keys
}
