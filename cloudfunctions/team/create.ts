import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { found } from '../kit/errors'
import { newId } from '../kit/ids'
import { type Person, people } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { transact } from '../kit/transaction'
import { type Team, teams } from './collections'
import { keysWith } from './keys'

export type CreateInput = Pick<Team, 'communityId' | 'name' | 'purpose' | 'joinPolicy'>

const TAKEN = '本社区已经有叫这个名字的服务队了，请换一个名字'

/** A resident asks for a team and would lead it; the secretary of the community approves. */
export async function createTeam(person: Person, input: CreateInput) {
  assertBelongsTo(person, input.communityId)
  await checkText(person._id, 3, input.name, input.purpose)
  const at = now()
  const team: Team = {
    _id: newId(),
    ...input,
    nameKey: `${input.communityId}:${input.name}`,
    status: 'pending',
    leaderId: person._id,
    leaderName: person.displayName,
    createdAt: at,
  }
  return transact(async tx => {
    const founder = found(await tx.get(people, person._id), '您')
    await tx.insert(teams, [team], TAKEN)
    await tx.update(people, person._id, { teamKeys: keysWith(founder, team._id, 'member') })
    const line = { communityId: team.communityId, ref: `team:${team._id}`, at }
    await audit(tx, person, { ...line, action: 'create', to: team.status })
    return { teamId: team._id, status: team.status }
  })
}
