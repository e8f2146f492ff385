import type { Person } from '../kit/person'
import { accounts } from '../ledger/collections'

/** Points and minutes of the caller. */
export async function balance(person: Person) {
  const own = await accounts.get(`person:${person._id}`)
  const { points, minutes, expiring } = own ?? { points: 0, minutes: 0, expiring: undefined }
  return { points, minutes, ...(expiring && { expiring }) }
}
