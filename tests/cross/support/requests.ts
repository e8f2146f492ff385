import * as z from 'zod'
import type { Street } from './street'

const calls = z.object({
  items: z.array(
    z.object({ database: z.object({ requests: z.int(), examined: z.int(), returned: z.int() }) }),
  ),
})

/** What the latest call of a function had the database do. */
export async function costOfLatest(street: Street, name: string) {
  const answer = await street.cloud().api(`calls?function=${name}&limit=1&lines=false`)
  const [latest] = calls.parse(answer).items
  if (!latest) throw new Error(`${name} was never called`)
  return latest.database
}
