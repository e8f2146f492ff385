import * as z from 'zod'

/** Terms of an item of a menu, copied to its orders where they matter: a change of rules never rewrites the past. */

export const reward = z.object({
  points: z.number().int(),
  minutes: z.number().int(),
  /** So many points one may earn by service in a day (kit/pointRules). */
  dailyCap: z.number().int().optional(),
})

/** A dated time of an item; it keeps its place in the list for good, so an order names it by that. */
export const session = z.object({
  startsAt: z.date(),
  endsAt: z.date(),
  capacity: z.number().int().positive(),
  /** Orders of this session that stand; never above its capacity. */
  ordered: z.number().int().nonnegative(),
})
export type Session = z.infer<typeof session>

/** Who may order: elders and named groups say so themselves. */
export const audience = z.object({
  who: z.enum(['everyone', 'members', 'elders', 'groups']),
  groups: z.array(z.string()).optional(),
})

export const PROVIDER_KINDS = ['team', 'unit', 'organisation', 'person'] as const
export type ProviderKind = (typeof PROVIDER_KINDS)[number]

/** A provider that the system knows. */
export const providerRef = z.object({ kind: z.enum(PROVIDER_KINDS), id: z.string() })
export type ProviderRef = z.infer<typeof providerRef>

/** Names a provider within a community; one that is only a name is told by the name. */
export const providerKeyOf = (communityId: string, name: string, ref?: ProviderRef) =>
  ref ? `${ref.kind}:${ref.id}:${communityId}` : `name:${communityId}:${name}`

/** What an item says, in a draft as on a published menu. */
export const itemWords = z.object({
  title: z.string(),
  detail: z.string().optional(),
  /** The provider's name. */
  provider: z.string(),
  providerRef: providerRef.optional(),
  venueId: z.string().optional(),
  venueName: z.string().optional(),
  capacity: z.number().int().positive(),
  audience: audience.optional(),
  /** Of an organisation-life menu: whoever is no member may come, too. */
  openToOthers: z.boolean().optional(),
  /** Minutes of the time bank that an order costs. */
  priceMinutes: z.number().int().positive().optional(),
})
