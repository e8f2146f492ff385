import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { conflict, found } from '../kit/errors'
import { people } from '../kit/person'
import type { Caller } from '../kit/procedure'
import { communities } from '../kit/street'

/** Makes the caller a resident of a community. Who has joined already reads CONFLICT, and nothing changes. */
export async function join({ openId, person }: Caller, input: { communityId: string; displayName: string }) {
  if (person) return alreadyJoined(person.communityId, input.communityId)
  found(await communities.get(input.communityId), '这个社区')
  await checkText(openId, 1, input.displayName)
  const isNew = await people.insert({ _id: openId, ...input, roles: [], memberships: [], joinedAt: now() })
  if (!isNew) throw conflict('您刚刚已经加入了社区')
  return { personId: openId }
}

function alreadyJoined(current: string, wanted: string): never {
  throw conflict(current === wanted ? '您已经加入了这个社区' : '您已经加入了另一个社区，搬家请联系社区办理')
}
