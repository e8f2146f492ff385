import { communities } from '../kit/street'
import { transact } from '../kit/transaction'
import { isStillAt, moveTo } from './progress'
import { type Sums, write } from './sums'

interface Step {
  name: string
  from: string
  to: string
}

type Also = Parameters<typeof transact<void>>[0]

/** Adds sums to the tallies and moves the cursor on, unless somebody did so meanwhile. */
export async function writeOnce({ name, from, to }: Step, sums: Sums, also: Also = async () => undefined) {
  await transact(async tx => {
    if (!(await isStillAt(tx, name, from))) return
    await write(tx, sums)
    await also(tx)
    await moveTo(tx, name, to)
  })
}

/** The street of each of these communities. */
export async function streetsOf(communityIds: string[]): Promise<Map<string, string>> {
  const all = await communities.getMany(communityIds)
  return new Map(all.map(({ _id, streetId }) => [_id, streetId]))
}
