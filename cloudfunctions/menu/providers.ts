import { command } from '../kit/cloud'
import { PAGE_SIZE, page } from '../kit/paging'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { providers } from './collections'
import { meanOf } from './views'

/** Whoever provided services in a community, with what residents think of it; only those somebody has reviewed. */
export async function listProviders(
  person: Person,
  { communityId, cursor }: { communityId: string; cursor?: string | undefined },
) {
  assertBelongsTo(person, communityId)
  const rows = await providers.find({
    where: { communityId, ...(cursor !== undefined && { _id: command.gt(cursor) }) },
    orderBy: [['_id', 'asc']],
    limit: PAGE_SIZE + 1,
  })
  return page(
    rows,
    row => row._id,
    ({ _id, name, ratings }) => ({
      ...{ providerKey: _id, communityId, name },
      ...{ rating: meanOf(ratings), reviews: ratings.count },
    }),
  )
}
