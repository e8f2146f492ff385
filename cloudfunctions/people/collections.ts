import * as z from 'zod'
import { collection } from '../kit/collection'

const kind = z.enum(['inService', 'floating'])

/** 双报到: one application of one person to one community; it is applied for again after a refusal. */
export const reportIns = collection({
  name: 'reportIns',
  schema: z.object({
    _id: z.string(),
    /** `<personId>:<communityId>`: at most one application per person and community. */
    key: z.string(),
    personId: z.string(),
    displayName: z.string(),
    communityId: z.string(),
    communityName: z.string().optional(),
    unitId: z.string(),
    unitName: z.string().optional(),
    kind,
    status: z.enum(['pending', 'vouched', 'active', 'declined', 'withdrawn', 'moved']),
    appliedAt: z.date(),
    declinedReason: z.string().optional(),
    /** The liaison who said that the person works in the unit. */
    vouch: z.object({ personId: z.string(), displayName: z.string(), at: z.date() }).optional(),
    /** The row of the community's roster that has the person's phone. */
    rosterId: z.string().optional(),
  }),
  indexes: [
    { name: 'key', keys: [['key', 1]], unique: true },
    {
      name: 'person',
      keys: [
        ['personId', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'community_status',
      keys: [
        ['communityId', 1],
        ['status', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'unit_status',
      keys: [
        ['unitId', 1],
        ['status', 1],
        ['_id', -1],
      ],
    },
    { name: 'roster', keys: [['rosterId', 1]] },
    { name: 'voucher', keys: [['vouch.personId', 1]] },
  ],
})
export type ReportIn = z.infer<(typeof reportIns)['schema']>
export const reportInKey = (personId: string, communityId: string) => `${personId}:${communityId}`

/** 单位报到: a unit registered with a community by its liaison. */
export const unitReportIns = collection({
  name: 'unitReportIns',
  schema: z.object({
    _id: z.string(),
    /** `<unitId>:<communityId>` */
    key: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    communityId: z.string(),
    communityName: z.string(),
    liaisonId: z.string(),
    liaisonName: z.string(),
    /** What the unit can offer, in its own words. */
    offer: z.string(),
    status: z.enum(['pending', 'active', 'declined', 'withdrawn']),
    appliedAt: z.date(),
    declinedReason: z.string().optional(),
  }),
  indexes: [
    { name: 'key', keys: [['key', 1]], unique: true },
    {
      name: 'unit',
      keys: [
        ['unitId', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'community_status',
      keys: [
        ['communityId', 1],
        ['status', 1],
        ['_id', -1],
      ],
    },
    { name: 'liaison', keys: [['liaisonId', 1]] },
  ],
})
export type UnitReportIn = z.infer<(typeof unitReportIns)['schema']>
export const unitReportInKey = (unitId: string, communityId: string) => `${unitId}:${communityId}`
