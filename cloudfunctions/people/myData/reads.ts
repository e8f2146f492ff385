import { certificates } from '../../attendance/collections'
import { exemptions } from '../../attendance/exemption/collections'
import { audits } from '../../kit/audit'
import { messages } from '../../kit/message'
import { people } from '../../kit/person'
import { serviceRecords, transfers } from '../../ledger/collections'
import { orders } from '../../menu/collections'
import { adjustments } from '../../points/adjustments/collections'
import { gifts } from '../../points/gifts/collections'
import { shiftClaims } from '../../post/collections'
import { redemptions } from '../../shop/collections'
import { teams } from '../../team/collections'
import { wishContacts, wishes } from '../../wish/collections'
import { reportIns, unitReportIns } from '../collections'
import { roster } from '../roster/collections'
import type { Read } from './copyLines'
import * as own from './copyOfPerson'
import * as points from './copyOfPoints'
import * as service from './copyOfService'
import * as wish from './copyOfWishes'

interface Part {
  /** The collections it is a copy of: a test asks where the copy of a new one is. */
  of: { name: string; kind?: string | undefined }[]
  read: Read
}

/** The parts of the copy, in the order they are written: only what is the person's own, in their words. */
export const PARTS = {
  profile: { of: [people], read: own.profile },
  rosters: { of: [roster], read: own.onRosters },
  reportIns: { of: [reportIns], read: own.ownReportIns },
  unitReportIns: { of: [unitReportIns], read: own.ofUnits },
  teams: { of: [teams], read: own.ownTeams },
  wishes: { of: [wishes, wishContacts], read: wish.ownWishes },
  claimedWishes: { of: [wishes], read: wish.takenWishes },
  notes: { of: [wishes], read: wish.ownNotes },
  reports: { of: [wishes], read: wish.ownReports },
  photos: { of: [wishes], read: wish.ownPhotos },
  shifts: { of: [shiftClaims], read: service.ownShifts },
  orders: { of: [orders], read: service.ownOrders },
  jobs: { of: [orders], read: service.jobs },
  vouchers: { of: [redemptions], read: service.ownVouchers },
  services: { of: [serviceRecords], read: service.services },
  statement: { of: [transfers], read: service.ownStatement },
  giftsGiven: { of: [gifts], read: points.given },
  giftsReceived: { of: [gifts], read: points.received },
  adjustments: { of: [adjustments], read: points.ownAdjustments },
  exemptions: { of: [exemptions], read: own.ownExemptions },
  certificates: { of: [certificates], read: own.ownCertificates },
  messages: { of: [messages], read: own.ownMessages },
  actions: { of: [audits], read: service.actions },
} satisfies Record<string, Part>
