import { iso, now } from '../../kit/clock'
import { conflict } from '../../kit/errors'
import { readableCode } from '../../kit/ids'
import type { Person } from '../../kit/person'
import { kinInvites } from './collections'
import { INVITE_DAYS, MOST_KIN, RELATIONS, type Relation } from './labels'

const DAY_MS = 86_400_000
const CODE_LENGTH = 8

export function assertRoom({ kin = [] }: Pick<Person, 'kin'>) {
  if (kin.length >= MOST_KIN) throw conflict(`最多登记 ${MOST_KIN} 位亲属，请先解除一位`)
}

/** Makes the code that one relative may type; an earlier one is no longer good. */
export async function inviteKin(person: Person, relation: Relation) {
  assertRoom(person)
  const code = readableCode(CODE_LENGTH)
  const expiresAt = new Date(now().getTime() + INVITE_DAYS * DAY_MS)
  const invite = { displayName: person.displayName, relation, code, expiresAt }
  if (!(await kinInvites.updateIf({ _id: person._id }, invite)))
    await kinInvites.insert({ _id: person._id, ...invite })
  return { code, relation: RELATIONS[relation], expiresAt: iso(expiresAt) }
}
