import * as z from 'zod'
import { database } from './cloud'
import { collection } from './collection'
import { found } from './errors'
import { giftLimits } from './giftSettings'
import { orderSettings } from './orderSettings'
import { ruled } from './pointRules'
import { readList } from './replies'
import { warningSettings } from './warningSettings'
import { wishSettings } from './wishSettings'

/** Rules of attendance that a street may set for itself; people read them on the check-in page. */
export const attendanceRules = z.object({
  /** A presence shorter than this is not a service. */
  shortestMin: z.number().int().min(1),
  /** So long after the start one checks in by oneself; later the secretary does it. */
  lateAfterMin: z.number().int().min(0),
  /** So long after the shift one may object to what is recorded. */
  appealDays: z.number().int().min(1),
  /** Attendance a secretary may enter in a month before the street administrator must approve (at most 60). */
  entriesAMonth: z.number().int().min(0).max(60),
  /** How near is «here», where the place is checked. */
  placeRadiusM: z.number().int().min(20),
  /** So long after its code was read a check-in that waited for a network may arrive; 0: never. */
  laterWithinMin: z.number().int().min(0).max(240).default(120),
})
export type AttendanceRules = z.infer<typeof attendanceRules>
export const DEFAULT_ATTENDANCE_RULES: AttendanceRules = {
  shortestMin: 30,
  lateAfterMin: 30,
  appealDays: 7,
  entriesAMonth: 20,
  placeRadiusM: 200,
  laterWithinMin: 120,
}

/** The street: its settings are data, so that a street can set its own thresholds without a release. */
export const streets = collection({
  name: 'streets',
  schema: z.object({
    _id: z.string(),
    name: z.string(),
    /** What service earns, by versions (kit/pointRules). */
    ...ruled,
    /** Who holds the role of street administrator: so that the last of them cannot be lost. */
    adminIds: z.array(z.string()).default([]),
    /** So many hours before a shift starts, places that a team holds and nobody took are everybody's again. */
    team: z
      .object({
        releaseHours: z.number().int().max(168).default(24),
        /** So many places of one shift a team may hold: the rest is for whoever comes. */
        mostPlaces: z.number().int().min(1).max(500).default(20),
      })
      .prefault({}),
    /** Services wanted of an in-service member, per month and per year. */
    standing: z.object({
      perMonth: z.number().int(),
      perYear: z.number().int(),
      /** Whether who joins during a year owes only the part of its target that is left. */
      proRata: z.boolean().default(false),
      /** Whether members who still lack this month's service are reminded on the 25th. */
      remind: z.boolean().default(true),
    }),
    attendance: attendanceRules.default(DEFAULT_ATTENDANCE_RULES),
    /** Shifts of posts: minutes to answer the offer of a place, fewer when it starts within `soonHours`. */
    shift: z
      .object({
        offerMinutes: z.number().int().default(120),
        soonHours: z.number().int().default(24),
        soonOfferMinutes: z.number().int().default(30),
      })
      .prefault({}),
    wish: wishSettings.prefault({}),
    /** Vouchers: so many days to come for what was redeemed, and so many before the end a reminder. */
    shop: z
      .object({
        voucherDays: z.number().int().min(1).max(365).default(14),
        remindDays: z.number().int().min(0).max(30).default(2),
      })
      .prefault({}),
    gift: giftLimits.prefault({}),
    /** 积分额度: what each community may promise in a month, where the street grants no other figure. */
    budget: z.object({ perMonth: z.number().int().min(0).max(999_999).default(200_000) }).prefault({}),
    /** 积分到期: so many months after they were earned, with so many days' notice; 0: never. */
    expiry: z
      .object({
        months: z.number().int().min(0).max(120).default(0),
        noticeDays: z.number().int().min(14).max(90).default(30),
      })
      .prefault({}),
    warning: warningSettings.prefault({}),
    order: orderSettings.prefault({}),
    /** So long messages are kept, read or not. */
    inbox: z.object({ keepDays: z.number().int().min(30).max(730).default(180) }).prefault({}),
  }),
})

/** 社区 */
export const communities = collection({
  name: 'communities',
  schema: z.object({ _id: z.string(), streetId: z.string(), name: z.string() }),
  indexes: [
    {
      name: 'street_name',
      keys: [
        ['streetId', 1],
        ['name', 1],
      ],
      unique: true,
    },
    {
      name: 'street',
      keys: [
        ['streetId', 1],
        ['_id', 1],
      ],
    },
  ],
})

/** 网格: a part of a community. */
export const grids = collection({
  name: 'grids',
  schema: z.object({ _id: z.string(), communityId: z.string(), name: z.string() }),
  indexes: [
    {
      name: 'community',
      keys: [
        ['communityId', 1],
        ['_id', 1],
      ],
    },
  ],
})

/** 单位: where in-service members work. */
export const units = collection({
  name: 'units',
  schema: z.object({ _id: z.string(), streetId: z.string(), name: z.string() }),
  indexes: [
    {
      name: 'street_name',
      keys: [
        ['streetId', 1],
        ['name', 1],
      ],
      unique: true,
    },
    {
      name: 'street',
      keys: [
        ['streetId', 1],
        ['_id', 1],
      ],
    },
  ],
})

/** 阵地: a place where services happen. */
export const venues = collection({
  name: 'venues',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    name: z.string(),
    address: z.string(),
    /** WGS 84 or GCJ-02, as the phone that stood there gave it; without one there is no place check. */
    position: z.object({ lat: z.number(), lng: z.number() }).optional(),
  }),
  indexes: [
    {
      name: 'community',
      keys: [
        ['communityId', 1],
        ['_id', 1],
      ],
    },
  ],
})

/** The street of a community, with its settings: one request for both. */
export async function streetOf(communityId: string) {
  const answer: unknown = await database
    .collection(communities.name)
    .aggregate()
    .match({ _id: communityId })
    .lookup({ from: streets.name, localField: 'streetId', foreignField: '_id', as: 'street' })
    .end()
  const [joined] = readList(z.object({ street: z.array(streets.schema) }), answer)
  return found(joined?.street[0] ?? null, '这个社区')
}
