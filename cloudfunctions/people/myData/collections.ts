import * as z from 'zod'
import { collection } from '../../kit/collection'

/**
 * Somebody who is being forgotten. It alone knows who the pseudonym was, and goes with the last record: then nothing links
 * the two any more.
 */
export const erasures = collection({
  name: 'erasures',
  schema: z.object({
    /** The OPENID. */
    _id: z.string(),
    /** What records carry in its place from then on: random, made from nothing of the person. */
    alias: z.string(),
    name: z.string(),
    phone: z.string().optional(),
    /** Where they were members: lists of these units that are lying about name them. */
    unitIds: z.array(z.string()).default([]),
    startedAt: z.date(),
  }),
  indexes: [{ name: 'started', keys: [['startedAt', 1]] }],
})
export type Erasure = z.infer<(typeof erasures)['schema']>
