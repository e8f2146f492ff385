import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { conflict, forbidden, found } from '../kit/errors'
import { type Message, tell } from '../kit/message'
import { type Person, people } from '../kit/person'
import { holds } from '../kit/scope'
import { streets } from '../kit/street'
import { type Transaction, transact } from '../kit/transaction'
import { type GrantableRole, roleTitle } from './labels'
import { ownCommunity, ownMerchant, ownUnit, streetIdOf } from './rights'

export interface RoleInput {
  personId: string
  role: GrantableRole
  /** The community of a secretary, the unit of a liaison, the shop of a clerk, the street of an administrator. */
  scopeId: string
  reason: string
}

/** Throws unless what the role is a role in belongs to the caller's street. Answers its name. */
export async function scopeName(person: Person, { role, scopeId }: Pick<RoleInput, 'role' | 'scopeId'>) {
  if (role === 'secretary') return (await ownCommunity(person, scopeId)).name
  if (role === 'unitLiaison') return (await ownUnit(person, scopeId)).name
  if (role === 'merchant') return (await ownMerchant(person, scopeId)).name
  if (scopeId !== streetIdOf(person)) throw forbidden('您只能任免本街道的管理员')
  return '街道'
}

/** Gives a person a role. Given before, nothing changes. Nobody gives oneself a role. */
export async function grantRole(person: Person, input: RoleInput) {
  const { personId, role, scopeId } = input
  if (personId === person._id) throw forbidden('不能给自己任命角色，请另一位管理员办理')
  const name = await scopeName(person, input)
  const since = now()
  const answer = (changed: boolean) => ({ personId, role, scopeId, changed })
  return transact(async tx => {
    const chosen = found(await tx.get(people, personId), '这位居民')
    if (holds(chosen, role, scopeId)) return answer(false)
    await tx.update(people, personId, { roles: [...chosen.roles, { role, scopeId, since }] })
    if (role === 'streetAdmin') await tx.update(streets, scopeId, { adminIds: command.addToSet(personId) })
    await note(tx, person, input, 'grant')
    await tell(tx, person, [toHolder(input, name, '已任命')])
    return answer(true)
  })
}

/** Takes a role from a person. Not held, nothing changes. The last administrator of the street stays. */
export async function revokeRole(person: Person, input: RoleInput) {
  const { personId, role, scopeId } = input
  const name = await scopeName(person, input)
  return transact(async tx => {
    const taken = await (role === 'streetAdmin' ? dismiss : takeRole)(tx, person, input)
    if (taken) await tell(tx, person, [toHolder(input, name, '已免去')])
    return { personId, role, scopeId, changed: taken }
  })
}

async function takeRole(tx: Transaction, person: Person, input: RoleInput) {
  const { personId, role, scopeId } = input
  const holder = found(await tx.get(people, personId), '这位居民')
  if (!holds(holder, role, scopeId)) return false
  const roles = holder.roles.filter(one => one.role !== role || one.scopeId !== scopeId)
  await tx.update(people, personId, { roles })
  await note(tx, person, input, 'revoke')
  return true
}

/** All who dismiss one write the street's document, so of two who dismiss each other at once only one succeeds. */
async function dismiss(tx: Transaction, person: Person, input: RoleInput) {
  const { personId, role, scopeId } = input
  const { adminIds } = found(await tx.get(streets, scopeId), '这个街道')
  if (!adminIds.includes(personId)) return false
  // The caller may have been dismissed since the call began.
  if (!adminIds.includes(person._id)) throw forbidden('您已经不是街道管理员了')
  const others = adminIds.filter(id => id !== personId)
  if (others.length === 0) throw conflict('街道至少要有一位管理员，请先任命另一位')
  await tx.update(streets, scopeId, { adminIds: others })
  await tx.update(people, personId, { roles: command.pull({ role, scopeId }) })
  await note(tx, person, input, 'revoke')
  return true
}

function note(
  tx: Transaction,
  person: Person,
  { personId, role, scopeId, reason }: RoleInput,
  action: string,
) {
  const held = `${role}:${scopeId}`
  const change = action === 'grant' ? { to: held } : { from: held }
  const line = { communityId: person.communityId, ref: `role:${personId}`, at: now(), action, reason }
  return audit(tx, person, { ...line, ...change })
}

const toHolder = ({ personId, role, reason }: RoleInput, name: string, state: string): Message => ({
  ...{ to: personId, what: roleTitle(role, name), state, hint: reason },
  ...{ ref: `role:${personId}`, page: 'pages/me/index' },
})
