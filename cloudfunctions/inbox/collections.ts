import * as z from 'zod'
import { collection } from '../kit/collection'
import { firstIdAt } from '../kit/ids'
import { JOURNAL } from '../kit/journal'
import { messages } from '../kit/message'

/** Messages as they are read: by whom they are for, in the order they were written (kit/journal). */
export const letters = collection({
  name: JOURNAL,
  kind: 'message',
  schema: messages.schema.extend({ line: z.string() }),
  indexes: [
    {
      name: 'to_line',
      keys: [
        ['to', 1],
        ['line', -1],
      ],
    },
    { name: 'line', keys: [['line', 1]] },
  ],
})
export type Letter = z.infer<(typeof letters)['schema']>

/** A message may be committed somewhat later than its line says: up to this line nothing is added any more. */
const SETTLED_MS = 30_000
export const settledBy = (at: Date) => firstIdAt(new Date(at.getTime() - SETTLED_MS))
