import { createHash } from 'node:crypto'
import { timeline } from '../kit/audit'
import { iso } from '../kit/clock'
import { command } from '../kit/cloud'
import { forbidden, found } from '../kit/errors'
import { maskName } from '../kit/mask'
import { newestFirst } from '../kit/paging'
import { type Person, people } from '../kit/person'
import { assertBelongsTo, assertSecretaryOf } from '../kit/scope'
import { shifts } from '../post/collections'
import { freePlaces } from '../post/eligible'
import { type Team, type TeamStatus, teams } from './collections'
import { keyOf, statusIn, teamIdsOf } from './keys'
import { teamMachine } from './machine'
import { actorsOf, assertSees, isMember, teamOf } from './rights'

/** A page of members is longer than others: names only, and a team is read as a whole. */
const MEMBERS_PAGE = 100

/** Who is in the team, or answers for it, reads names in full. */
const seesNames = (person: Person, team: Team) =>
  isMember(person, team._id) || actorsOf(person, team).length > 0

export const teamRow = (person: Person, team: Team) => ({
  teamId: team._id,
  communityId: team.communityId,
  name: team.name,
  purpose: team.purpose,
  joinPolicy: team.joinPolicy,
  status: team.status,
  leaderName: seesNames(person, team) ? team.leaderName : maskName(team.leaderName),
  myStatus: statusIn(person, team._id),
  isLeader: team.leaderId === person._id,
  /** The leader asks the caller to take over. */
  offeredToMe: team.offer?.personId === person._id,
})

interface ListInput {
  communityId: string
  status?: TeamStatus | undefined
  cursor?: string | undefined
}

/** The active teams of a community; those in another state are for its secretary. */
export function listTeams(person: Person, { communityId, status = 'active', cursor }: ListInput) {
  if (status === 'active') assertBelongsTo(person, communityId)
  else assertSecretaryOf(person, communityId)
  return newestFirst(teams, {
    where: { communityId, status },
    key: '_id',
    cursor,
    view: team => teamRow(person, team),
  })
}

/** The teams that the caller is in, applies to, or asked for. */
export async function myTeams(person: Person) {
  const own = await teams.getMany(teamIdsOf(person, 'member', 'applied'))
  own.sort((one, other) => (one._id < other._id ? 1 : -1))
  return { items: own.map(team => teamRow(person, team)) }
}

/** One team, what happened to it, and what the caller may do with it. */
export async function getTeam(person: Person, teamId: string) {
  const [team, lines] = await Promise.all([
    teamOf(teamId),
    timeline(`team:${teamId}`, actorId => actorId === person._id),
  ])
  assertSees(person, team)
  const inside = seesNames(person, team)
  return {
    ...teamRow(person, team),
    createdAt: iso(team.createdAt),
    endReason: inside ? team.endReason : undefined,
    offeredTo: inside ? team.offer?.displayName : undefined,
    actions: teamMachine.open(team.status, actorsOf(person, team)),
    seesMembers: inside,
    timeline: lines.map(({ at, action, actor }) => ({ at, action, actor })),
  }
}

interface MembersInput {
  teamId: string
  status: 'member' | 'applied'
  cursor?: string | undefined
}

/** The members of a team, or who wants to be (for its leader). Who is not in it reads the first page, masked. */
export async function listMembers(person: Person, { teamId, status, cursor }: MembersInput) {
  const [team, rows] = await Promise.all([teamOf(teamId), peopleOf(teamId, status, cursor)])
  assertSees(person, team)
  const manages = actorsOf(person, team).length > 0
  if (status === 'applied' && !manages) throw forbidden('只有队长可以看申请')
  const inside = seesNames(person, team)
  const shown = rows.slice(0, MEMBERS_PAGE)
  const last = shown.at(-1)
  return {
    items: shown.map(row => ({
      /** Tells members apart without saying who they are. */
      memberKey: memberKeyOf(teamId, row._id),
      personId: manages ? row._id : undefined,
      displayName: inside ? row.displayName : maskName(row.displayName),
      isLeader: row._id === team.leaderId,
      isMe: row._id === person._id,
    })),
    ...(rows.length > MEMBERS_PAGE && inside && last ? { nextCursor: last._id } : {}),
  }
}

const memberKeyOf = (teamId: string, personId: string) =>
  createHash('sha256').update(`${teamId}:${personId}`).digest('hex').slice(0, 16)

const peopleOf = (teamId: string, status: 'member' | 'applied', cursor: string | undefined) =>
  people.find({
    where: {
      teamKeys: command.eq(keyOf(teamId, status)),
      ...(cursor !== undefined && { _id: command.lt(cursor) }),
    },
    orderBy: [['_id', 'desc']],
    limit: MEMBERS_PAGE + 1,
  })

/** The places that teams hold of a shift, and the caller's own teams that could hold or use some. */
export async function teamsOnShift(person: Person, shiftId: string) {
  const ids = teamIdsOf(person, 'member')
  const [stored, own] = await Promise.all([shifts.get(shiftId), teams.getMany(ids)])
  const shift = found(stored, '这个岗位时段')
  assertBelongsTo(person, shift.communityId)
  const { held = [] } = shift
  return {
    shiftId,
    postId: shift.postId,
    title: shift.title,
    startsAt: iso(shift.startsAt),
    endsAt: iso(shift.endsAt),
    capacity: shift.capacity,
    free: freePlaces(shift),
    /** The year of birth is asked for at the claim. */
    minAge: shift.requires?.minAge,
    held: held.map(({ teamId, teamName, places }) => ({
      ...{ teamId, teamName, places },
      mine: isMember(person, teamId),
    })),
    myTeams: own
      .filter(team => team.status === 'active' && team.communityId === shift.communityId)
      .map(({ _id, name, leaderId }) => ({ teamId: _id, name, isLeader: leaderId === person._id })),
  }
}
