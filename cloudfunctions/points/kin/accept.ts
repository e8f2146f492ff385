import { audit, audits } from '../../kit/audit'
import { now } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { badRequest, conflict, found } from '../../kit/errors'
import { type Person, people } from '../../kit/person'
import { transact } from '../../kit/transaction'
import { kinInvites } from './collections'
import { assertRoom } from './invite'
import { RELATIONS, SEEN_BACK } from './labels'

/** The invitation behind a code that is still good, or NOT_FOUND. */
async function inviteOf(person: Person, code: string) {
  const [stored] = await kinInvites.find({ where: { code }, orderBy: [], limit: 1 })
  const invite = found(stored && stored.expiresAt > now() ? stored : null, '这个邀请码')
  if (invite._id === person._id) throw badRequest('这是您自己的邀请码，请让亲属来填')
  if (person.kin?.some(one => one.personId === invite._id)) throw conflict('您们已经互为亲属了')
  assertRoom(person)
  return invite
}

/** Whose code it is, before saying yes: what the inviter says the caller is to them. */
export async function previewKin(person: Person, code: string) {
  const { displayName, relation } = await inviteOf(person, code)
  return { displayName, youAre: RELATIONS[relation], theyAre: RELATIONS[SEEN_BACK[relation]] }
}

/** The relative says yes: from now on each stands on the other's document. A code is good for one person. */
export async function acceptKin(person: Person, code: string) {
  const invite = await inviteOf(person, code)
  const { _id, displayName, relation } = invite
  return transact(async tx => {
    const mine = { personId: _id, displayName, relation: SEEN_BACK[relation] }
    const theirs = { personId: person._id, displayName: person.displayName, relation }
    await tx.update(people, _id, { kin: command.push([theirs]) })
    await tx.update(people, person._id, { kin: command.push([mine]) })
    const { _id: actorId, displayName: actorName, communityId } = person
    const line = { communityId, ref: `kin:${_id}`, at: now(), action: 'kin', actorId, actorName }
    // The code names the line, so that two who type it at once are one too many.
    await tx.insert(audits, [{ _id: `kin:${code}`, ...line }], '这个邀请码已经用过了，请亲属再生成一个')
    return { personId: _id, displayName, relation: RELATIONS[SEEN_BACK[relation]] }
  })
}

/** Either ends it; what was given stays given. */
export async function endKin(person: Person, personId: string) {
  const known = person.kin?.some(one => one.personId === personId) ? personId : null
  found(known, '这位亲属')
  return transact(async tx => {
    await tx.update(people, person._id, { kin: command.pull({ personId }) })
    await tx.updateIfThere(people, personId, { kin: command.pull({ personId: person._id }) })
    const { communityId } = person
    await audit(tx, person, { communityId, ref: `kin:${personId}`, at: now(), action: 'endKin' })
    return { personId }
  })
}

/** The caller's relatives. */
export const listKin = ({ kin = [] }: Person) => ({
  items: kin.map(({ personId, displayName, relation }) => ({
    ...{ personId, displayName },
    relation: RELATIONS[relation],
  })),
})
