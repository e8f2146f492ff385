import { demo, the } from '../demo'
import { communityId, type GoodCalls, MEMBER, NEWCOMER, RESIDENT, SECRETARY, simply } from './good'

export const people: GoodCalls = {
  me: simply(MEMBER),
  directory: simply(RESIDENT),
  join: simply(NEWCOMER, { communityId, displayName: '新邻居' }),
  venues: simply(RESIDENT, { communityId }),
  list: simply(SECRETARY, { communityId }),
  reportIn: simply(RESIDENT, { communityId, unitId: 'library', kind: 'inService' }),
  myReportIns: simply(MEMBER),
  reportIns: simply(SECRETARY, { communityId }),
  reviewReportIn: () => ({
    who: SECRETARY,
    input: { reportInId: the(demo.reportIns, one => one.status === 'pending')._id, approve: true },
  }),
}
