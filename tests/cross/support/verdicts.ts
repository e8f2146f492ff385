import * as z from 'zod'
import type { Street } from './street'

const pushes = z.object({ items: z.array(z.object({ state: z.string() })) })

/** Waits until no push is under way: verdicts on photos come after the answer. */
export async function verdictsIn(street: Street) {
  for (;;) {
    const { items } = pushes.parse(await street.cloud().api('pushes'))
    if (items.every(({ state }) => state !== 'waiting')) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
