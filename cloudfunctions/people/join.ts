import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { conflict, found } from '../kit/errors'
import { type Person, people } from '../kit/person'
import type { Caller } from '../kit/procedure'
import { communities } from '../kit/street'

/** Makes the caller a resident of a community. Joining it again changes nothing; another community is a CONFLICT. */
export async function join({ openId, person }: Caller, input: { communityId: string; displayName: string }) {
  if (person) return alreadyJoined(person, input.communityId)
  found(await communities.get(input.communityId), '这个社区')
  await checkText(openId, 1, input.displayName)
  const isNew = await people.insert({ _id: openId, ...input, roles: [], memberships: [], joinedAt: now() })
  return isNew
    ? { personId: openId }
    : alreadyJoined(found(await people.get(openId), '您'), input.communityId)
}

function alreadyJoined({ _id, communityId }: Person, wanted: string) {
  if (communityId !== wanted) throw conflict('您已经加入了另一个社区，搬家请联系社区办理')
  return { personId: _id }
}
