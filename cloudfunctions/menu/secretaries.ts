import { command } from '../kit/cloud'
import { people } from '../kit/person'

const MOST_SECRETARIES = 20

/** Who is to hear of what a community has to do. */
export async function secretariesOf(communityId: string) {
  const where = { roles: command.elemMatch({ scopeId: communityId, role: 'secretary' }) }
  return (await people.find({ where, orderBy: [], limit: MOST_SECRETARIES })).map(({ _id }) => _id)
}
