import * as z from 'zod'
import { collection } from '../kit/collection'

const counts = z.record(z.string(), z.number().int())

/**
 * What a community, or the street, comes to in a month: sums of the lines of the journal, kept by a timer (see project) so
 * that a report reads a document a month at any size. Nothing here is known that the journal does not say.
 */
export const tallies = collection({
  name: 'tallies',
  schema: z.object({
    /** `<scopeId>:<month>`; the month `all` has the sums of all time and the states of things as they are now. */
    _id: z.string(),
    /** A community or the street. */
    scopeId: z.string(),
    month: z.string(),
    counts,
    /** Of the street: the same by community. */
    by: z.record(z.string(), counts).optional(),
    /** Of `all`: the month of each figure's first event. What was before nobody knows. */
    since: z.record(z.string(), z.string()).optional(),
  }),
})
export type Tally = z.infer<(typeof tallies)['schema']>
export const ALL = 'all'
export const tallyId = (scopeId: string, month: string) => `${scopeId}:${month}`

/** Who served in a scope in a month, and how much: what makes volunteers distinct, and the list they are counted from. */
export const volunteerMonths = collection({
  name: 'volunteerMonths',
  schema: z.object({
    /** `<scopeId>:<month>:<personId>` */
    _id: z.string(),
    personId: z.string(),
    /** `<scopeId>:<month>` while they have a service that counts; gone when all were taken back. */
    key: z.string().optional(),
    services: z.number().int(),
    minutes: z.number().int(),
  }),
  indexes: [
    {
      name: 'key',
      keys: [
        ['key', 1],
        ['_id', 1],
      ],
    },
    { name: 'person', keys: [['personId', 1]] },
  ],
})
export type VolunteerMonth = z.infer<(typeof volunteerMonths)['schema']>

/** How a unit's members stand this month, in a community or (scope: the street) in all: written anew each night. */
export const unitStandings = collection({
  name: 'unitStandings',
  schema: z.object({
    /** `<scopeId>:<unitId>` */
    _id: z.string(),
    scopeId: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    month: z.string(),
    members: z.number().int(),
    /** Of them, who have met this month: by service, or exempt. */
    met: z.number().int(),
  }),
  indexes: [
    {
      name: 'scope',
      keys: [
        ['scopeId', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'unit',
      keys: [
        ['unitId', 1],
        ['_id', 1],
      ],
    },
  ],
})
export type UnitStanding = z.infer<(typeof unitStandings)['schema']>

/** How far each of this function's timers has come, by name. */
export const reportProgress = collection({
  name: 'reportProgress',
  schema: z.object({ _id: z.string(), cursor: z.string() }),
})

/** 预警: one per subject and kind. */
export const warnings = collection({
  name: 'warnings',
  schema: z.object({
    /** `<kind>:<what it is about>`, so that it is raised once. */
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum(['shiftEmpty', 'wishOld', 'unitBehind']),
    subjectId: z.string(),
    title: z.string(),
    /** What the page shows beside the title: when the shift starts, since when the wish waits. */
    at: z.date(),
    /** Of units: how many of how many. */
    note: z.string().optional(),
    raisedAt: z.date(),
    open: z.boolean(),
    closedAt: z.date().optional(),
  }),
  indexes: [
    {
      name: 'community_open',
      keys: [
        ['communityId', 1],
        ['open', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'open',
      keys: [
        ['open', 1],
        ['_id', 1],
      ],
    },
  ],
})
export type Warning = z.infer<(typeof warnings)['schema']>

/** An .xlsx of figures being gathered, a scope a call; gone from the storage after a day. */
export const reportExports = collection({
  name: 'reportExports',
  schema: z.object({
    _id: z.string(),
    /** Whose it is. */
    personId: z.string(),
    months: z.number().int(),
    status: z.enum(['gathering', 'ready', 'gone']),
    /** The street and communities still to be gathered. */
    left: z.array(z.object({ id: z.string(), name: z.string() })),
    sheets: z.array(
      z.object({ name: z.string(), rows: z.array(z.array(z.union([z.string(), z.number()]))) }),
    ),
    fileId: z.string().optional(),
    createdAt: z.date(),
  }),
  indexes: [
    { name: 'person', keys: [['personId', 1]] },
    {
      name: 'status',
      keys: [
        ['status', 1],
        ['createdAt', 1],
      ],
    },
  ],
})
export type ReportExport = z.infer<(typeof reportExports)['schema']>
