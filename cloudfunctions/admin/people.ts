import { audits } from '../kit/audit'
import { iso } from '../kit/clock'
import { command } from '../kit/cloud'
import { found } from '../kit/errors'
import { newestFirst } from '../kit/paging'
import { type Person, people } from '../kit/person'
import { communities } from '../kit/street'
import type { GrantableRole } from './labels'
import { startsWith } from './prefix'
import { ownCommunity, streetIdOf } from './rights'
import { scopeName } from './roles'

const MOST_COMMUNITIES = 500
const MOST_HOLDERS = 500
const MOST_FOUND = 50
const MOST_LINES = 100

export const personRow = (row: Person) => ({
  personId: row._id,
  displayName: row.displayName,
  communityId: row.communityId,
  roles: row.roles.map(({ role, scopeId }) => ({ role, scopeId })),
})

interface FindInput {
  communityId: string
  name?: string | undefined
  cursor?: string | undefined
}

/** People of a community: all of them by pages, or those whose name begins so (`more` when there are too many). */
export async function findPeople(person: Person, { communityId, name, cursor }: FindInput) {
  await ownCommunity(person, communityId)
  if (name === undefined)
    return newestFirst(people, { where: { communityId }, key: '_id', cursor, view: personRow })
  const rows = await people.find({
    where: { communityId, displayName: startsWith(name) },
    orderBy: [['displayName', 'asc']],
    limit: MOST_FOUND + 1,
  })
  return { items: rows.slice(0, MOST_FOUND).map(personRow), more: rows.length > MOST_FOUND }
}

interface HoldersInput {
  role: GrantableRole
  scopeId?: string | undefined
}

/** Who holds a role: of one unit or community, or, for secretaries, of all communities of the street. */
export async function listHolders(person: Person, { role, scopeId }: HoldersInput) {
  const scopes = await scopesOf(person, role, scopeId)
  const rows = await people.find({
    where: { roles: command.elemMatch({ scopeId: command.in(scopes), role }) },
    orderBy: [['_id', 'asc']],
    limit: MOST_HOLDERS,
  })
  const items = rows.flatMap(row =>
    row.roles
      .filter(one => one.role === role && scopes.includes(one.scopeId))
      .map(one => ({ personId: row._id, displayName: row.displayName, role, scopeId: one.scopeId })),
  )
  return { items }
}

async function scopesOf(person: Person, role: GrantableRole, scopeId: string | undefined) {
  const streetId = streetIdOf(person)
  if (scopeId !== undefined) {
    await scopeName(person, { role, scopeId })
    return [scopeId]
  }
  if (role !== 'secretary') return [streetId]
  const all = await communities.find({
    where: { streetId },
    orderBy: [['_id', 'asc']],
    limit: MOST_COMMUNITIES,
  })
  return all.map(({ _id }) => _id)
}

/** Which roles a person holds, and who gave or took them, when and why; the oldest first. */
export async function roleHistory(person: Person, personId: string) {
  const streetId = streetIdOf(person)
  const [holder, lines] = await Promise.all([
    people.get(personId),
    audits.find({ where: { ref: `role:${personId}` }, orderBy: [['at', 'asc']], limit: MOST_LINES }),
  ])
  return {
    ...personRow(found(holder, '这位居民')),
    streetId,
    items: lines.map(({ at, action, actorName, from, to, reason }) => {
      const [role = '', scopeId = ''] = (to ?? from ?? '').split(':')
      return { at: iso(at), action, actor: actorName, role, scopeId, reason }
    }),
  }
}
