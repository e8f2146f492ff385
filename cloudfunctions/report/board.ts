import * as z from 'zod'
import { monthOf, now } from '../kit/clock'
import { command, database } from '../kit/cloud'
import { readList } from '../kit/replies'
import { communities, streets } from '../kit/street'
import { wishes } from '../wish/collections'
import { ALL, type Tally, tallies } from './collections'
import { inOrder, sinceOf } from './figures'
import { type Counts, figuresOf } from './labels'
import { publicTitle } from './publicTitle'

const MOST_COMMUNITIES = 36
const MOST_WISHES = 10

const row = z.object({
  name: z.string(),
  communities: z.array(communities.schema),
  tallies: z.array(tallies.schema),
})

/**
 * What everybody may know of a street (the first there is, unless it says which): sums over many, and what was wished for
 * and came true. Of nobody anything.
 */
export async function board({ streetId }: { streetId?: string | undefined }) {
  const month = monthOf(now())
  const street = await streetWith(streetId, month)
  const { name: streetName = '', tallies: found = [] } = street ?? {}
  const all = found.find(one => one.month === ALL)
  const current = found.find(one => one.month === month)
  const own = inOrder(street?.communities ?? [])
  return {
    ...{ streetName, month },
    total: shown(all?.counts, all?.since),
    thisMonth: shown(current?.counts, all?.since),
    communities: own.map(({ _id, name }) => ({
      ...{ communityId: _id, name },
      total: shown(all?.by?.[_id], sinceOf(all, _id)),
    })),
    wishes: await fulfilledIn(own.map(({ _id }) => _id)),
  }
}

async function streetWith(streetId: string | undefined, month: string) {
  const found = database.collection(streets.name).aggregate()
  const one = streetId === undefined ? found.sort({ _id: 1 }) : found.match({ _id: streetId })
  const answer: unknown = await one
    .limit(1)
    .addFields({ keys: [ALL, month].map(when => ({ $concat: ['$_id', `:${when}`] })) })
    .lookup({ from: tallies.name, localField: 'keys', foreignField: '_id', as: 'tallies' })
    .lookup({ from: communities.name, localField: '_id', foreignField: 'streetId', as: 'communities' })
    .end()
  return readList(row, answer)[0]
}

/** Sorts behind every month: what was ever counted is known. */
const EVER = '9999-12'

/** Points, orders and who is behind them are the community's own business. */
function shown(counts: Counts | undefined, since: Tally['since']) {
  const { wishConfirmed, serviceMinutes, volunteers, satisfaction } = figuresOf(counts ?? {}, EVER, since)
  return {
    ...(wishConfirmed !== undefined && { wishConfirmed }),
    ...(serviceMinutes !== undefined && { serviceMinutes }),
    ...(volunteers !== undefined && { volunteers }),
    ...(satisfaction !== undefined && { satisfaction }),
  }
}

async function fulfilledIn(communityIds: string[]) {
  if (communityIds.length === 0) return []
  const rows = await wishes.find({
    where: { communityId: command.in(communityIds.slice(0, MOST_COMMUNITIES)), status: 'confirmed' },
    orderBy: [['_id', 'desc']],
    limit: MOST_WISHES,
  })
  return rows
    .filter(({ hidden }) => !hidden)
    .map((wish, index) => ({ nr: index + 1, title: publicTitle(wish), month: monthOf(wish.createdAt) }))
}
