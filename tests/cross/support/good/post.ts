import { startPlus } from '../street'
import { communityId, type GoodCalls, MEMBER, NEIGHBOUR, reason, SECRETARY, simply, type Town } from './good'

const words = { title: '搬书', detail: '帮忙搬书。', venueId: 'wutong-reading', pointsPerHour: 20 }
let next = 0

/** A post with one shift in the coming hour, a minute after the one before, so that nobody is on two at once. */
export async function published(town: Town, capacity = 5) {
  next += 1
  const shift = { startsAt: startPlus(30 + next * 66), endsAt: startPlus(90 + next * 66), capacity }
  const { postId, shiftIds } = await town.as(SECRETARY).get('post', 'publish', { ...words, shifts: [shift] })
  return { postId, shiftId: shiftIds[0] ?? '' }
}

export async function claimedShift(town: Town) {
  const { shiftId } = await published(town)
  await town.as(MEMBER).get('post', 'claim', { shiftId })
  return { shiftId, startsIn: 30 + next * 66 }
}

/** A shift whose only place is a neighbour's. */
async function fullShift(town: Town) {
  const { shiftId } = await published(town, 1)
  await town.as(NEIGHBOUR).get('post', 'claim', { shiftId })
  return shiftId
}

async function waitedFor(town: Town) {
  const shiftId = await fullShift(town)
  await town.as(MEMBER).get('post', 'joinWaitlist', { shiftId })
  return shiftId
}

/** The neighbour cannot come: the timer has offered the place to who waits. */
async function offeredShift(town: Town) {
  const shiftId = await waitedFor(town)
  await town.as(NEIGHBOUR).get('post', 'cancelClaim', { shiftId, reason })
  await town.at(25)
  return shiftId
}

const weekly = {
  rule: 'FREQ=WEEKLY;BYDAY=TU,TH',
  startsAt: startPlus(1440),
  endsAt: startPlus(1530),
  capacity: 3,
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
  previewShifts: simply(SECRETARY, weekly),
  editShift: async town => ({
    who: SECRETARY,
    input: { shiftId: (await claimedShift(town)).shiftId, capacity: 6 },
  }),
  cancelShift: async town => ({
    who: SECRETARY,
    input: { shiftId: (await claimedShift(town)).shiftId, reason },
  }),
  editSeries: async town => ({
    who: SECRETARY,
    input: {
      postId: (await published(town)).postId,
      from: startPlus(0),
      capacity: 6,
      venueId: 'wutong-meal',
    },
  }),
  cancelSeries: async town => ({ who: SECRETARY, input: { postId: (await published(town)).postId, reason } }),
  openShifts: simply(MEMBER, { communityId }),
  pastShifts: async town => ({ who: MEMBER, input: { postId: (await published(town)).postId } }),
  joinWaitlist: async town => ({ who: MEMBER, input: { shiftId: await fullShift(town) } }),
  leaveWaitlist: async town => ({ who: MEMBER, input: { shiftId: await waitedFor(town) } }),
  acceptOffer: async town => ({ who: MEMBER, input: { shiftId: await offeredShift(town) } }),
  calendar: async town => ({ who: MEMBER, input: { shiftId: (await claimedShift(town)).shiftId } }),
  volunteering: simply(MEMBER),
  setVolunteering: simply(MEMBER, { skills: ['急救'], standIn: true }),
  callStandIn: async town => ({ who: SECRETARY, input: { shiftId: (await published(town)).shiftId } }),
  roster: async town => ({ who: SECRETARY, input: { shiftId: (await claimedShift(town)).shiftId } }),
}
