import { startPlus } from '../street'
import {
  ADMIN,
  communityId,
  type GoodCalls,
  MEMBER,
  RESIDENT,
  reason,
  SECRETARY,
  simply,
  type Town,
} from './good'
import { claimedShift, published } from './post'

const whose = (shiftId: string) => ({ shiftId, personId: MEMBER })

/** A shift that the member claimed and that has begun, or is over. */
async function begun(town: Town) {
  const { shiftId, startsIn } = await claimedShift(town)
  await town.at(startsIn + 1)
  return { shiftId, startsIn }
}
async function over(town: Town) {
  const { shiftId, startsIn } = await claimedShift(town)
  await town.at(startsIn + 70)
  const time = { from: startPlus(startsIn), to: startPlus(startsIn + 60) }
  return { input: { ...whose(shiftId), reason, ...time }, attended: time, shiftId }
}

async function objectedTo(town: Town) {
  const { shiftId, attended } = await over(town)
  await town.as(SECRETARY).get('attendance', 'markNoShow', whose(shiftId))
  await town.as(MEMBER).get('attendance', 'appeal', { shiftId, words: reason })
  return { shiftId, attended }
}

/** The secretary's month is full: the next entry waits. */
async function waitingEntry(town: Town) {
  for (let count = 0; count < 21; count++) {
    const { input } = await over(town)
    const { entryStatus } = await town.as(SECRETARY).get('attendance', 'enter', input)
    if (entryStatus === 'pending') return whose(input.shiftId)
  }
  throw new Error('the cap was never reached')
}

export const presenceCalls: GoodCalls = {
  checkInInfo: async town => ({ who: MEMBER, input: { shiftId: (await claimedShift(town)).shiftId } }),
  live: async town => ({ who: SECRETARY, input: { shiftId: (await claimedShift(town)).shiftId } }),
  roster: async town => ({ who: SECRETARY, input: { shiftId: (await claimedShift(town)).shiftId } }),
  setWalkIns: async town => ({
    who: SECRETARY,
    input: { shiftId: (await published(town)).shiftId, open: true },
  }),
  setPlaceCheck: async town => ({
    who: SECRETARY,
    input: { shiftId: (await published(town)).shiftId, mode: 'off' },
  }),
  card: simply(RESIDENT),
  checkInFor: async town => {
    const { shiftId } = await begun(town)
    const { cardNo, code } = await town.as(MEMBER).get('attendance', 'card', undefined)
    return { who: SECRETARY, input: { shiftId, cardNo, code } }
  },
  markNoShow: async town => ({ who: SECRETARY, input: whose((await begun(town)).shiftId) }),
  excuse: async town => ({ who: SECRETARY, input: { ...whose((await begun(town)).shiftId), reason } }),
  enter: async town => ({ who: SECRETARY, input: (await over(town)).input }),
  correct: async town => {
    const { input } = await over(town)
    await town.as(SECRETARY).get('attendance', 'enter', { ...input, to: startPlusHalf(input.from) })
    return { who: SECRETARY, input }
  },
  appeal: async town => {
    const { shiftId } = await over(town)
    await town.as(SECRETARY).get('attendance', 'markNoShow', whose(shiftId))
    return { who: MEMBER, input: { shiftId, words: reason } }
  },
  decideAppeal: async town => {
    const { shiftId, attended } = await objectedTo(town)
    return { who: SECRETARY, input: { ...whose(shiftId), accept: true, reason, attended } }
  },
  record: async town => ({ who: MEMBER, input: { shiftId: (await objectedTo(town)).shiftId } }),
  waiting: async town => {
    await objectedTo(town)
    return { who: SECRETARY, input: { communityId } }
  },
  approveEntry: async town => ({ who: ADMIN, input: { ...(await waitingEntry(town)), approve: true } }),
  approvals: simply(ADMIN),
}

const HALF_HOUR_MS = 1_800_000
const startPlusHalf = (from: string) => new Date(Date.parse(from) + HALF_HOUR_MS).toISOString()
