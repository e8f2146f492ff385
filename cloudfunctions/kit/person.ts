import * as z from 'zod'
import { collection } from './collection'

/** Roles are data, each scoped to what it is a role in: a community, a unit, a shop or the street. */
const role = z.object({
  role: z.enum(['secretary', 'unitLiaison', 'merchant', 'streetAdmin']),
  scopeId: z.string(),
})

const membership = z.object({
  kind: z.enum(['inService', 'floating']),
  communityId: z.string(),
  unitId: z.string(),
  since: z.date(),
})

/** A person is one document, keyed by the OPENID the cloud vouches for. */
const personSchema = z.object({
  _id: z.string(),
  displayName: z.string(),
  communityId: z.string(),
  roles: z.array(role),
  memberships: z.array(membership),
  joinedAt: z.date(),
  /** `<teamId>:<status>`, one per team: kept here so that every call knows the caller's teams without a read. */
  teamKeys: z.array(z.string()).optional(),
})
export type Person = z.infer<typeof personSchema>
export type Membership = z.infer<typeof membership>
export type RoleName = z.infer<typeof role>['role']

export const people = collection({
  name: 'people',
  schema: personSchema,
  indexes: [
    {
      name: 'community',
      keys: [
        ['communityId', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'team',
      keys: [
        ['teamKeys', 1],
        ['_id', -1],
      ],
    },
    { name: 'role_scope', keys: [['roles.scopeId', 1]] },
    {
      name: 'community_name',
      keys: [
        ['communityId', 1],
        ['displayName', 1],
      ],
    },
  ],
})
