import { someRule } from '../pointRule'
import { startPlus } from '../street'
import {
  ADMIN,
  communityId,
  type GoodCalls,
  MEMBER,
  NEIGHBOUR,
  RESIDENT,
  reason,
  SECRETARY,
  simply,
  type Town,
} from './good'

/** 李明 and 吴师傅 are relatives from here on; told again, they are already. */
async function related(town: Town) {
  const { code } = await town.as(MEMBER).get('points', 'inviteKin', { relation: 'parent' })
  await town.as(NEIGHBOUR).ask('points', 'acceptKin', { code })
}

async function apart(town: Town) {
  await related(town)
  await town.as(NEIGHBOUR).get('points', 'endKin', { personId: MEMBER })
  return (await town.as(MEMBER).get('points', 'inviteKin', { relation: 'parent' })).code
}

const gift = { personId: NEIGHBOUR, minutes: 5, words: '辛苦了' }
async function offered(town: Town) {
  await givenBefore(town)
  return (await town.as(MEMBER).get('points', 'offerGift', gift)).giftId
}

/** The first gift of a month opens what either may give and get in it, which costs more (see budgetCorners). */
async function givenBefore(town: Town) {
  await related(town)
  const { giftId } = await town.as(MEMBER).get('points', 'offerGift', gift)
  await town.as(NEIGHBOUR).get('points', 'answerGift', { giftId, accept: true })
}

const proposal = { personId: MEMBER, asset: 'points', change: 8, reason } as const
const OTHER = 'demo-neighbour-4'

let days = 0
/** A rule for a day of its own, so that no other is in its way. */
function comingRule() {
  days += 1
  return { ...someRule, startsOn: startPlus((days + 60) * 1440), reason }
}

/** A second administrator approves what the first proposed. */
async function proposed(town: Town) {
  const role = { personId: OTHER, role: 'streetAdmin', scopeId: 'qingxi', reason } as const
  await town.as(ADMIN).get('admin', 'grantRole', role)
  return (await town.as(ADMIN).get('points', 'proposeAdjustment', proposal)).adjustmentId
}

export const points: GoodCalls = {
  balance: simply(MEMBER),
  statement: simply(MEMBER),
  books: simply(ADMIN),
  rules: simply(MEMBER),
  ruleVersions: simply(ADMIN),
  addRule: () => ({ who: ADMIN, input: comingRule() }),
  withdrawRule: async town => ({
    who: ADMIN,
    input: { version: (await town.as(ADMIN).get('points', 'addRule', comingRule())).version, reason },
  }),
  budget: simply(SECRETARY, { communityId }),
  budgets: simply(ADMIN),
  grantBudget: simply(ADMIN, { communityId, month: '2026-12', points: 5000, reason }),
  tryRule: simply(ADMIN, { communityId, rule: someRule }),
  bank: simply(MEMBER),
  inviteKin: simply(RESIDENT, { relation: 'child' }),
  previewKin: async town => ({ who: NEIGHBOUR, input: { code: await apart(town) } }),
  acceptKin: async town => ({ who: NEIGHBOUR, input: { code: await apart(town) } }),
  endKin: async town => {
    await related(town)
    return { who: MEMBER, input: { personId: NEIGHBOUR } }
  },
  offerGift: async town => {
    await givenBefore(town)
    return { who: MEMBER, input: gift }
  },
  answerGift: async town => ({ who: NEIGHBOUR, input: { giftId: await offered(town), accept: true } }),
  withdrawGift: async town => ({ who: MEMBER, input: { giftId: await offered(town) } }),
  gifts: simply(MEMBER, { side: 'given' }),
  proposeAdjustment: simply(ADMIN, proposal),
  decideAdjustment: async town => ({
    who: OTHER,
    input: { adjustmentId: await proposed(town), decision: 'approve' },
  }),
  adjustments: simply(ADMIN),
}
