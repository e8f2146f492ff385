import * as z from 'zod'
import { collection } from '../kit/collection'
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
