import * as z from 'zod'
import { database } from '../kit/cloud'
import { forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { readList } from '../kit/replies'
import { assertBelongsTo, isSecretaryOf } from '../kit/scope'
import { streets } from '../kit/street'
import { type Team, teams } from './collections'
import { statusIn } from './keys'
import type { TeamActor } from './machine'

export const TEAM_NOUN = '这支服务队'

/** The team, or NOT_FOUND. */
export const teamOf = async (teamId: string): Promise<Team> => found(await teams.get(teamId), TEAM_NOUN)

const withStreet = teams.schema.extend({ street: z.array(streets.schema) })

/** The team and the settings of its street, in one request. */
export async function teamWithSettings(teamId: string) {
  const community = { from: 'communities', localField: 'communityId', foreignField: '_id', as: 'community' }
  const inStreet = { from: streets.name, localField: 'community.streetId', foreignField: '_id', as: 'street' }
  const one = database.collection(teams.name).aggregate().match({ _id: teamId })
  const answer: unknown = await one.lookup(community).lookup(inStreet).end()
  const { street, ...team } = found(readList(withStreet, answer)[0] ?? null, TEAM_NOUN)
  return { team, settings: found(street[0] ?? null, '这个街道').team }
}

/** Whether the person is a member of the team; needs no read. */
export const isMember = (person: Person, teamId: string) => statusIn(person, teamId) === 'member'

/** Throws FORBIDDEN unless the person is a member of the team. */
export function assertMember(person: Person, teamId: string) {
  if (!isMember(person, teamId)) throw forbidden('您不在这支服务队里，请先申请加入')
}

/** Throws FORBIDDEN unless the person leads this very team. */
export function assertLeader(person: Person, team: Team) {
  if (team.leaderId !== person._id) throw forbidden('只有这支服务队的队长可以办理')
}

/** What the person is to the team, in the terms of its state machine. */
export const actorsOf = (person: Person, team: Team): TeamActor[] => [
  ...(team.leaderId === person._id ? (['leader'] as const) : []),
  ...(isSecretaryOf(person, team.communityId) ? (['secretary'] as const) : []),
]

/** A team that is not active yet, or no more, is between its leader and the secretary. */
export function assertSees(person: Person, team: Team) {
  assertBelongsTo(person, team.communityId)
  const inside = actorsOf(person, team).length > 0 || statusIn(person, team._id) !== 'none'
  if (team.status !== 'active' && !inside) throw forbidden('这支服务队还没有成立，或者已经解散')
}
