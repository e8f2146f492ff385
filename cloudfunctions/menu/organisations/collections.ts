import * as z from 'zod'
import { collection } from '../../kit/collection'

/** 社会组织: a social organisation that serves a community under a contract. */
export const organisations = collection({
  name: 'organisations',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    name: z.string(),
    /** `<communityId>:<name>`: no two of a name. */
    nameKey: z.string(),
    what: z.string(),
    /** The contract's first and last day, `YYYY-MM-DD`. */
    contract: z.object({ starts: z.string(), ends: z.string() }),
  }),
  indexes: [
    { name: 'name', keys: [['nameKey', 1]], unique: true },
    {
      name: 'community',
      keys: [
        ['communityId', 1],
        ['_id', -1],
      ],
    },
  ],
})
export type Organisation = z.infer<(typeof organisations)['schema']>

const sheet = z.object({
  side: z.enum(['department', 'street', 'expert']),
  /** Its place among the seats; none for the street. */
  seat: z.number().int().optional(),
  scores: z.array(z.number().int()),
  words: z.string().optional(),
  at: z.date(),
})

/** 服务成效评议: what four sides say of an organisation at the end of a contract period. */
export const orgReviews = collection({
  name: 'orgReviews',
  schema: z.object({
    _id: z.string(),
    organisationId: z.string(),
    communityId: z.string(),
    streetId: z.string(),
    name: z.string(),
    /** The period in whole months, `YYYY-MM`, both included. */
    firstMonth: z.string(),
    lastMonth: z.string(),
    status: z.enum(['open', 'closed']),
    openedAt: z.date(),
    closedAt: z.date().optional(),
    /** Who is asked, by office and not by name; each has a one-time code, of which a digest is kept. */
    seats: z.array(z.object({ side: z.enum(['department', 'expert']), title: z.string() })),
    /** The digests of their codes, in the same order. */
    digests: z.array(z.string()),
    sheets: z.array(sheet),
    /** The residents' reviews of orders in the period, counted when it was closed. */
    residents: z.object({ count: z.number().int(), sum: z.number().int() }).optional(),
  }),
  indexes: [
    { name: 'code', keys: [['digests', 1]] },
    {
      name: 'organisation',
      keys: [
        ['organisationId', 1],
        ['_id', -1],
      ],
    },
  ],
})
export type OrgReview = z.infer<(typeof orgReviews)['schema']>
export type Sheet = OrgReview['sheets'][number]
