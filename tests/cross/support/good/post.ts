import { startPlus } from '../street'
import { communityId, type GoodCalls, MEMBER, NEIGHBOUR, reason, SECRETARY, simply, type Town } from './good'

const words = { title: '搬书', detail: '帮忙搬书。', venueId: 'wutong-reading', pointsPerHour: 20 }
let next = 0

/** A post with one shift in the coming hour, a minute after the one before, so that nobody is on two at once. */
export async function published(town: Town) {
  next += 1
  const shift = { startsAt: startPlus(30 + next * 61), endsAt: startPlus(90 + next * 61), capacity: 5 }
  const { postId, shiftIds } = await town.as(SECRETARY).get('post', 'publish', { ...words, shifts: [shift] })
  return { postId, shiftId: shiftIds[0] ?? '' }
}

export async function claimedShift(town: Town) {
  const { shiftId } = await published(town)
  await town.as(MEMBER).get('post', 'claim', { shiftId })
  return { shiftId, startsIn: 30 + next * 61 }
}

export const post: GoodCalls = {
  publish: simply(SECRETARY, {
    ...words,
    shifts: [{ startsAt: startPlus(60), endsAt: startPlus(120), capacity: 2 }],
  }),
  list: simply(MEMBER, { communityId }),
  get: async town => ({ who: MEMBER, input: { postId: (await published(town)).postId } }),
  claim: async town => ({ who: NEIGHBOUR, input: { shiftId: (await published(town)).shiftId } }),
  cancelClaim: async town => ({
    who: MEMBER,
    input: { shiftId: (await claimedShift(town)).shiftId, reason },
  }),
  myShifts: simply(MEMBER),
  comingUp: simply(SECRETARY, { communityId }),
  roster: async town => ({ who: SECRETARY, input: { shiftId: (await claimedShift(town)).shiftId } }),
}
