import * as z from 'zod'
import { streetIdOf } from '../../admin/rights'
import { monthOf, now } from '../../kit/clock'
import { database } from '../../kit/cloud'
import type { Person } from '../../kit/person'
import { readList } from '../../kit/replies'
import { communities, streets } from '../../kit/street'
import { budgets } from '../../ledger/collections'
import { ALL, type Tally, tallies } from '../../report/collections'
import { inOrder } from '../../report/figures'
import { assertReads } from '../../report/scope'

const MOST_COMMUNITIES = 36
const joined = communities.schema.extend({
  budget: z.array(budgets.schema),
  tallies: z.array(tallies.schema),
  street: z.array(z.object({ budget: streets.schema.shape.budget })),
})
type Joined = z.infer<typeof joined>

interface Month {
  month?: string | undefined
}

/** 积分预算 of one community in a month, and what stands behind the points that people have: one request. */
export async function budgetOf(person: Person, { communityId, month }: Month & { communityId: string }) {
  const when = month ?? monthOf(now())
  const [community] = await withBudgets({ _id: communityId }, when)
  assertReads(person, community)
  return { month: when, items: community ? [budgetView(community, when)] : [] }
}

/** The same of every community of the street, in the order of their names. */
export async function budgetsOfStreet(person: Person, { month }: Month) {
  const when = month ?? monthOf(now())
  const all = await withBudgets({ streetId: streetIdOf(person) }, when)
  return { month: when, items: inOrder(all).map(one => budgetView(one, when)) }
}

async function withBudgets(where: { _id: string } | { streetId: string }, month: string) {
  const answer: unknown = await database
    .collection(communities.name)
    .aggregate()
    .match(where)
    .sort({ _id: 1 })
    .limit(MOST_COMMUNITIES)
    .addFields({ keys: [month, ALL].map(when => ({ $concat: ['$_id', `:${when}`] })) })
    .lookup({ from: budgets.name, localField: '_id', foreignField: '_id', as: 'budget' })
    .lookup({ from: tallies.name, localField: 'keys', foreignField: '_id', as: 'tallies' })
    .lookup({ from: streets.name, localField: 'streetId', foreignField: '_id', as: 'street' })
    .end()
  return readList(joined, answer)
}

function budgetView({ _id, name, budget: [budget], tallies: found, street }: Joined, month: string) {
  const own = budget?.months[month]
  const granted = own?.granted ?? street[0]?.budget.perMonth ?? 0
  const promised = (own?.promised ?? 0) - (own?.back ?? 0)
  const ever = found.find(one => one.month === ALL)
  return {
    ...{ communityId: _id, name, granted, promised, left: granted - promised },
    // What was never counted is not known: no figure, never 0.
    ...(ever && { paid: found.find(one => one.month === month)?.counts.servicePoints ?? 0 }),
    ...(ever && owedBy(ever, budget?.promised ?? 0)),
  }
}

/** What people have in hand, and what was promised and is not paid yet: together what is owed. */
function owedBy({ counts }: Tally, promised: number) {
  const of = (key: string) => counts[key] ?? 0
  const inHands = of('pointsIssued') + of('pointsRefunded') - of('pointsTaken') - of('pointsRedeemed')
  const unpaid = Math.max(0, promised - of('servicePoints'))
  return { inHands, unpaid, owed: inHands + unpaid }
}
