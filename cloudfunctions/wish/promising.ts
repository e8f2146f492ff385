import { giveBack, promise } from '../ledger/budget'

/** Sets points of a community aside, see ledger/budget. */
export type Promising = (communityId: string, points: number) => Promise<void>

/**
 * Does work that promises points when it has seen what they are for: inside of `transact`, though the promise is a request
 * of its own outside of the transaction. Work that starts over promises no second time (only the difference, should it need
 * another sum by then), and what was promised is given back when the work fails.
 */
export async function promisingWithin<R>(work: (promising: Promising) => Promise<R>): Promise<R> {
  const made = new Map<string, number>()
  const promising: Promising = async (communityId, points) => {
    const before = made.get(communityId) ?? 0
    if (points > before) await promise(communityId, points - before)
    else await giveBack(communityId, before - points)
    made.set(communityId, points)
  }
  try {
    return await work(promising)
  } catch (error) {
    for (const [communityId, points] of made) await giveBack(communityId, points)
    throw error
  }
}
