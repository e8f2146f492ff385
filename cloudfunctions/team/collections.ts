import * as z from 'zod'
import { collection } from '../kit/collection'

/** 服务队: volunteers of a community who take on shifts together. Its members are found by `teamKeys` of people. */
export const teams = collection({
  name: 'teams',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    name: z.string(),
    /** `<communityId>:<name>` while the team is or may be; its id afterwards: no two teams of a name. */
    nameKey: z.string(),
    purpose: z.string(),
    joinPolicy: z.enum(['approve', 'open']),
    status: z.enum(['pending', 'active', 'declined', 'closed']),
    leaderId: z.string(),
    leaderName: z.string(),
    createdAt: z.date(),
    /** Whom the leader asks to take over; gone with the answer. */
    offer: z.object({ personId: z.string(), displayName: z.string() }).optional(),
    /** Why it was declined or closed. */
    endReason: z.string().optional(),
  }),
  indexes: [
    { name: 'name', keys: [['nameKey', 1]], unique: true },
    {
      name: 'leader',
      keys: [
        ['leaderId', 1],
        ['status', 1],
      ],
    },
    { name: 'offer', keys: [['offer.personId', 1]] },
    {
      name: 'community_status',
      keys: [
        ['communityId', 1],
        ['status', 1],
        ['_id', -1],
      ],
    },
  ],
})
export type Team = z.infer<(typeof teams)['schema']>
export type TeamStatus = Team['status']
