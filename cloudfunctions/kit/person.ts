import * as z from 'zod'
import { collection } from './collection'

/** Roles are data, each scoped to what it is a role in: a community, a unit, a shop or the street. */
const role = z.object({
  role: z.enum(['secretary', 'unitLiaison', 'merchant', 'streetAdmin']),
  scopeId: z.string(),
  /** When it was given: what the office was told before is read, not caught up with (inbox/mine). */
  since: z.date().optional(),
})

/** What a person hears of and how; a message that WeChat may show is allowed by a tap of its own. */
const hears = z.object({
  how: z.enum(['each', 'daily', 'none']).optional(),
  /** Messages that WeChat may still show, by template, as far as we know. */
  left: z.object({ progress: z.number().int().default(0) }).optional(),
  /** The tap that was counted last. */
  lastConsent: z.string().optional(),
  /** Everything in the inbox up to this line has been read, and these beyond it. */
  readTo: z.string().optional(),
  readAlso: z.array(z.string()).optional(),
  /** The day of the last message of a day, and up to which line the person has been told of what came. */
  dailyOn: z.string().optional(),
  dailyTo: z.string().optional(),
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
  /** When the person last moved house. */
  movedAt: z.date().optional(),
  /** `<teamId>:<status>`, one per team: kept here so that every call knows the caller's teams without a read. */
  teamKeys: z.array(z.string()).optional(),
  /** 我的本领: what the person says they can do; posts may ask for it. */
  skills: z.array(z.string()).optional(),
  /** The community whose calls for a stand-in the person wants to hear. */
  standInFor: z.string().optional(),
  /** When the person agreed to what is stored of them, and to which text. */
  consent: z.object({ version: z.string(), at: z.date() }).optional(),
  /** Vouched for by WeChat; shown to nobody but the person. */
  phone: z.string().optional(),
  /** A picture of the person's choice; shown when WeChat's check let it through. */
  avatar: z.object({ fileId: z.string(), shown: z.boolean() }).optional(),
  /** What that check is called while it runs. */
  avatarTrace: z.string().optional(),
  /** Memberships that ended when the person moved house. */
  pastMemberships: z.array(membership.extend({ until: z.date() })).optional(),
  /** Relatives, confirmed by both: here so that a gift to one of them needs no read (points/kin). */
  kin: z
    .array(
      z.object({
        personId: z.string(),
        displayName: z.string(),
        /** What the relative is to the person. */
        relation: z.enum(['parent', 'child', 'spouse', 'sibling', 'grandparent', 'grandchild']),
      }),
    )
    .optional(),
  hears: hears.optional(),
  /** The person asked to be forgotten: nothing can be done in their name any more. */
  erasing: z.boolean().optional(),
})
export type Person = z.infer<typeof personSchema>
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
    {
      name: 'unit',
      keys: [
        ['memberships.unitId', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'kind',
      keys: [
        ['memberships.kind', 1],
        ['_id', 1],
      ],
    },
    { name: 'avatar', keys: [['avatarTrace', 1]] },
    {
      name: 'phone',
      keys: [['phone', 1]],
    },
    {
      name: 'hears',
      keys: [
        ['hears.how', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'standIn',
      keys: [
        ['standInFor', 1],
        ['_id', 1],
      ],
    },
  ],
})
