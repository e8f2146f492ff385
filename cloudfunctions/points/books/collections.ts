import * as z from 'zod'
import { collection } from '../../kit/collection'

const compared = z.object({
  /** `points`, `minutes`, or `<asset> <community>` for what a community issued. */
  of: z.string(),
  kept: z.number(),
  recounted: z.number(),
})

/** A sheet whose balances are not what its transfers add up to; `_id` is the owner. */
export const bookFaults = collection({
  name: 'bookFaults',
  schema: z.object({
    _id: z.string(),
    /** When it was first found. */
    foundAt: z.date(),
    /** When it was last found. */
    at: z.date(),
    differences: z.array(compared),
    /** False once they agree again. */
    open: z.boolean(),
    /** What lists page on: made when it was first found. */
    seq: z.string(),
  }),
  indexes: [
    {
      name: 'open',
      keys: [
        ['open', 1],
        ['seq', -1],
      ],
    },
  ],
})
export type BookFault = z.infer<(typeof bookFaults)['schema']>
export type Difference = z.infer<typeof compared>
