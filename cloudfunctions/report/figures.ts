import * as z from 'zod'
import { local, now } from '../kit/clock'
import { database } from '../kit/cloud'
import type { Person } from '../kit/person'
import { readList } from '../kit/replies'
import { communities, streets } from '../kit/street'
import { ALL, type Tally, tallies, type UnitStanding, unitStandings } from './collections'
import { type Counts, figuresOf } from './labels'
import { assertReads, streetOf } from './scope'

/** One can look back so far. */
export const MOST_MONTHS = 12
const MOST_COMMUNITIES = 36

/** The latest months, this one last, `YYYY-MM`. */
export const latestMonths = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    local(now())
      .startOf('month')
      .subtract(count - 1 - index, 'month')
      .format('YYYY-MM'),
  )

const sums = { tallies: z.array(tallies.schema), standing: z.array(unitStandings.schema) }

/** Joins to a scope its tallies of these months and of all time, and how its members stand. */
const withSums = <P extends Joins<P>>(found: P, months: string[]): P =>
  found
    .addFields({
      keys: [...months, ALL].map(month => ({ $concat: ['$_id', `:${month}`] })),
      total: { $concat: ['$_id', ':'] },
    })
    .lookup({ from: tallies.name, localField: 'keys', foreignField: '_id', as: 'tallies' })
    .lookup({ from: unitStandings.name, localField: 'total', foreignField: '_id', as: 'standing' })

interface Joins<P> {
  addFields(fields: object): P
  lookup(join: { from: string; localField: string; foreignField: string; as: string }): P
}

/** The figures of one community by month, and how things stand now. */
export async function communityReport(
  person: Person,
  { communityId, months: count }: { communityId: string; months: number },
) {
  const months = latestMonths(count)
  const one = database.collection(communities.name).aggregate().match({ _id: communityId }).limit(1)
  const [community] = readList(communities.schema.extend(sums), await withSums(one, months).end())
  assertReads(person, community)
  const { name = '', tallies: found = [], standing = [] } = community ?? {}
  return { communityId, name, ...monthly(found, months), standing: standingView(standing[0]) }
}

/** The figures of a street by month, and of one month by community, in the order of their names: this is no ranking. */
export async function streetReport(
  person: Person,
  { months: count, month = latestMonths(1)[0] ?? '' }: { months: number; month?: string | undefined },
) {
  const streetId = streetOf(person)
  const months = latestMonths(count)
  const one = database.collection(streets.name).aggregate().match({ _id: streetId }).limit(1)
  const wanted = months.includes(month) ? months : [...months, month]
  const row = z.object({ name: z.string(), communities: z.array(communities.schema), ...sums })
  const joined = withSums(one, wanted).lookup(ofStreet(streetId))
  const [street] = readList(row, await joined.end())
  const { name = '', tallies: found = [], standing = [], communities: own = [] } = street ?? {}
  const all = found.find(one => one.month === ALL)
  const by = found.find(one => one.month === month)?.by ?? {}
  return {
    ...{ streetId, name, month },
    ...monthly(found, months),
    standing: standingView(standing[0]),
    communities: inOrder(own).map(({ _id, name }) => ({
      communityId: _id,
      name,
      figures: figuresOf(by[_id] ?? {}, month, sinceOf(all, _id)),
      now: statesOf(all?.by?.[_id]),
    })),
  }
}

/** The communities of a street, for a lookup. */
export const ofStreet = (streetId: string) => ({
  from: communities.name,
  as: 'communities',
  pipeline: [{ $match: { streetId } }, { $sort: { _id: 1 } }, { $limit: MOST_COMMUNITIES }],
})

export const inOrder = <T extends { name: string }>(list: T[]) =>
  [...list].sort((one, other) => one.name.localeCompare(other.name, 'zh'))

/** Of a community only what was ever counted there: another's first wish says nothing of this one's. */
export function sinceOf(street: Tally | undefined, communityId: string): Record<string, string> {
  const own = street?.by?.[communityId] ?? {}
  return Object.fromEntries(Object.entries(street?.since ?? {}).filter(([key]) => own[key] !== undefined))
}

function monthly(found: Tally[], months: string[]) {
  const all = found.find(one => one.month === ALL)
  return {
    months: months.map(month => ({
      month,
      figures: figuresOf(found.find(one => one.month === month)?.counts ?? {}, month, all?.since),
    })),
    now: statesOf(all?.counts),
  }
}

/** How things stand at this moment. */
const statesOf = (counts: Counts | undefined) => ({
  wishes: statesIn(counts, 'wishState_'),
  orders: statesIn(counts, 'orderState_'),
})

/** How many things are in which state; none at all when the system has never seen one. */
const statesIn = (counts: Counts = {}, prefix: string) =>
  Object.fromEntries(
    Object.entries(counts)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, count]) => [key.slice(prefix.length), count]),
  )

const standingView = (standing: UnitStanding | undefined) =>
  standing && { month: standing.month, members: standing.members, met: standing.met }
