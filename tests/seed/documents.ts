import type * as z from 'zod'
import type { certificates } from '../../cloudfunctions/attendance/collections'
import type { exemptions } from '../../cloudfunctions/attendance/exemption/collections'
import type { audits } from '../../cloudfunctions/kit/audit'
import type { messages } from '../../cloudfunctions/kit/message'
import type { people } from '../../cloudfunctions/kit/person'
import type { communities, grids, streets, units, venues } from '../../cloudfunctions/kit/street'
import type { accounts, budgets, serviceRecords, transfers } from '../../cloudfunctions/ledger/collections'
import type { menuDrafts, menuItems, menus, orders, providers } from '../../cloudfunctions/menu/collections'
import type { organisations, orgReviews } from '../../cloudfunctions/menu/organisations/collections'
import type { reportIns, unitReportIns } from '../../cloudfunctions/people/collections'
import type { roster, rosterChunks, rosterImports } from '../../cloudfunctions/people/roster/collections'
import type { adjustments } from '../../cloudfunctions/points/adjustments/collections'
import type { gifts } from '../../cloudfunctions/points/gifts/collections'
import type { posts, shiftClaims, shifts } from '../../cloudfunctions/post/collections'
import type { merchants, redemptions, settlements, shopItems } from '../../cloudfunctions/shop/collections'
import type { teams } from '../../cloudfunctions/team/collections'
import type { wishContacts, wishes } from '../../cloudfunctions/wish/collections'

// Types only: the seed is built without the SDK, which must not load before it knows where its cloud is.
type Of<C extends { schema: z.ZodType }> = z.infer<C['schema']>

/** All documents of a street by collection; the keys are the collections' names. */
export interface Documents {
  streets: Of<typeof streets>[]
  communities: Of<typeof communities>[]
  grids: Of<typeof grids>[]
  units: Of<typeof units>[]
  venues: Of<typeof venues>[]
  people: Of<typeof people>[]
  reportIns: Of<typeof reportIns>[]
  unitReportIns: Of<typeof unitReportIns>[]
  roster: Of<typeof roster>[]
  rosterImports: Of<typeof rosterImports>[]
  rosterChunks: Of<typeof rosterChunks>[]
  wishes: Of<typeof wishes>[]
  wishContacts: Of<typeof wishContacts>[]
  posts: Of<typeof posts>[]
  shifts: Of<typeof shifts>[]
  shiftClaims: Of<typeof shiftClaims>[]
  certificates: Of<typeof certificates>[]
  exemptions: Of<typeof exemptions>[]
  menus: Of<typeof menus>[]
  menuItems: Of<typeof menuItems>[]
  menuDrafts: Of<typeof menuDrafts>[]
  providers: Of<typeof providers>[]
  organisations: Of<typeof organisations>[]
  orgReviews: Of<typeof orgReviews>[]
  orders: Of<typeof orders>[]
  accounts: Of<typeof accounts>[]
  budgets: Of<typeof budgets>[]
  transfers: Of<typeof transfers>[]
  serviceRecords: Of<typeof serviceRecords>[]
  audits: Of<typeof audits>[]
  messages: Of<typeof messages>[]
  teams: Of<typeof teams>[]
  merchants: Of<typeof merchants>[]
  shopItems: Of<typeof shopItems>[]
  redemptions: Of<typeof redemptions>[]
  settlements: Of<typeof settlements>[]
  gifts: Of<typeof gifts>[]
  adjustments: Of<typeof adjustments>[]
}

export const noDocuments = (): Documents => ({
  streets: [],
  communities: [],
  grids: [],
  units: [],
  venues: [],
  people: [],
  reportIns: [],
  unitReportIns: [],
  roster: [],
  rosterImports: [],
  rosterChunks: [],
  wishes: [],
  wishContacts: [],
  posts: [],
  shifts: [],
  shiftClaims: [],
  certificates: [],
  exemptions: [],
  menus: [],
  menuItems: [],
  menuDrafts: [],
  providers: [],
  organisations: [],
  orgReviews: [],
  orders: [],
  accounts: [],
  budgets: [],
  transfers: [],
  serviceRecords: [],
  audits: [],
  messages: [],
  teams: [],
  merchants: [],
  shopItems: [],
  redemptions: [],
  settlements: [],
  gifts: [],
  adjustments: [],
})
