import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { conflict, found } from '../kit/errors'
import { type Person, people } from '../kit/person'
import type { Caller } from '../kit/procedure'
import { communities } from '../kit/street'
import { accounts } from '../ledger/collections'

export interface JoinInput {
  communityId: string
  displayName: string
  /** The version of the text that the person agreed to. */
  consent?: string | undefined
}

/** Makes the caller a resident of a community. Joining it again changes nothing; another community is a CONFLICT. */
export async function join({ openId, person }: Caller, { communityId, displayName, consent }: JoinInput) {
  if (person) return alreadyJoined(person, communityId)
  found(await communities.get(communityId), '这个社区')
  await checkText(openId, 1, displayName)
  const at = now()
  // Opened here, so that nobody's first payment takes a request more than the next; somebody's from before stays.
  await accounts.insert({ _id: `person:${openId}`, points: 0, minutes: 0, issued: {} })
  const isNew = await people.insert({
    ...{ _id: openId, communityId, displayName, joinedAt: at },
    ...{ roles: [], memberships: [] },
    ...(consent !== undefined && { consent: { version: consent, at } }),
  })
  return isNew ? { personId: openId } : alreadyJoined(found(await people.get(openId), '您'), communityId)
}

function alreadyJoined({ _id, communityId, erasing }: Person, wanted: string) {
  if (erasing) throw conflict('您的账号正在注销，过几分钟再来加入')
  if (communityId !== wanted) throw conflict('您已经加入了另一个社区，搬家请到「我的」里办理')
  return { personId: _id }
}

/** Whoever joined before there was something to agree to, or agreed to an older text. */
export async function agree(person: Person, { version }: { version: string }) {
  // Said twice, because the answer was lost: it was then that they agreed.
  if (person.consent?.version !== version)
    await people.updateIf({ _id: person._id }, { consent: { version, at: now() } })
  return { version }
}
