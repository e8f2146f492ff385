import { RETRY, type Transaction } from '../kit/transaction'
import { ALL, type VolunteerMonth, volunteerMonths } from './collections'
import type { Served } from './counting'
import { add, addOfCommunity, docOf, type Sums } from './sums'

interface Change {
  scopeId: string
  month: string
  personId: string
  communityId: string
  services: number
  minutes: number
}

/** Changes of who served where and when: of the community and of its street, in the month and in all. */
function changesOf(served: Served[], streetOf: ReadonlyMap<string, string>): Map<string, Change> {
  const changes = new Map<string, Change>()
  for (const { communityId, month, personId, services, minutes } of served)
    for (const scopeId of [communityId, streetOf.get(communityId)])
      for (const when of [month, ALL]) {
        if (scopeId === undefined) continue
        const _id = `${scopeId}:${when}:${personId}`
        const sum = changes.get(_id) ?? {
          scopeId,
          month: when,
          personId,
          communityId,
          services: 0,
          minutes: 0,
        }
        changes.set(_id, { ...sum, services: sum.services + services, minutes: sum.minutes + minutes })
      }
  return changes
}

/** What the services come to: read before the transaction, whose cursor says that nobody wrote meanwhile. */
export async function volunteersAfter(served: Served[], streetOf: ReadonlyMap<string, string>) {
  const changes = changesOf(served, streetOf)
  const ids = [...changes.keys()]
  const before = new Map<string, VolunteerMonth>()
  for (let start = 0; start < ids.length; start += MOST_AT_ONCE)
    for (const one of await volunteerMonths.getMany(ids.slice(start, start + MOST_AT_ONCE)))
      before.set(one._id, one)
  return { changes, before }
}
const MOST_AT_ONCE = 500

type Volunteers = Awaited<ReturnType<typeof volunteersAfter>>

/**
 * Counts who begins to be, or is no more, a volunteer of a scope and month. Of the street somebody counts once, and once of
 * each of its communities.
 */
export function countVolunteers(
  sums: Sums,
  { changes, before }: Volunteers,
  streetOf: ReadonlyMap<string, string>,
) {
  for (const [_id, { scopeId, month, communityId, services }] of changes) {
    const had = before.get(_id)?.services ?? 0
    const by = Number(had + services > 0) - Number(had > 0)
    if (by === 0) continue
    const count = { communityId, month, key: 'volunteers', by }
    add(docOf(sums, scopeId, month), count)
    const streetId = streetOf.get(communityId)
    if (scopeId === communityId && streetId !== undefined) addOfCommunity(docOf(sums, streetId, month), count)
  }
}

export async function writeVolunteers(tx: Transaction, { changes, before }: Volunteers) {
  const fresh: VolunteerMonth[] = []
  for (const [_id, { scopeId, month, personId, services, minutes }] of changes) {
    const old = before.get(_id)
    const next = { services: (old?.services ?? 0) + services, minutes: (old?.minutes ?? 0) + minutes }
    const key = next.services > 0 ? `${scopeId}:${month}` : undefined
    if (old) await tx.update(volunteerMonths, _id, { ...next, key })
    else fresh.push({ _id, personId, key, ...next })
  }
  if (fresh.length > 0) await tx.insert(volunteerMonths, fresh, RETRY)
}
