import { demo, the } from '../demo'
import { type GoodCalls, LIAISON, MEMBER, reason, simply } from './good'

const HAN = 'demo-neighbour-6'
const library = { unitId: 'library' }
const ofHan = <T extends { personId: string; status: string }>(documents: T[], status: T['status']) =>
  the(documents, one => one.personId === HAN && one.status === status)

/** Standing, certificates and the liaison's room. */
export const certificateCalls: GoodCalls = {
  reissueCertificate: () => ({
    who: HAN,
    input: { certificateNo: ofHan(demo.certificates, 'revoked')._id },
  }),
  certificateCode: () => ({
    who: MEMBER,
    input: { certificateNo: the(demo.certificates, one => one.personId === MEMBER)._id },
  }),
  whereServed: () => ({
    who: MEMBER,
    input: { shiftId: the(demo.shiftClaims, one => one.personId === MEMBER).shiftId },
  }),
  applyExemption: simply(MEMBER, { from: '2026-12', to: '2026-12', kind: 'posted', reason }),
  withdrawExemption: () => ({
    who: HAN,
    input: { exemptionId: ofHan(demo.exemptions, 'pending')._id },
  }),
  decideExemption: () => {
    const pending = the(demo.exemptions, one => one.unitId === 'library' && one.status === 'pending')
    return { who: LIAISON, input: { exemptionId: pending._id, decision: 'grant' } }
  },
  exemptions: simply(HAN),
  staffExemptions: simply(LIAISON, library),
  myUnits: simply(LIAISON),
  unitMembers: simply(LIAISON, { ...library, year: 2026 }),
  memberStanding: simply(LIAISON, { ...library, personId: MEMBER, year: 2026 }),
  issueForUnit: simply(LIAISON, { ...library, from: '2026-10-01', to: '2026-11-20' }),
  unitCertificates: simply(LIAISON, library),
  exportUnit: simply(LIAISON, { ...library, year: 2026 }),
}
