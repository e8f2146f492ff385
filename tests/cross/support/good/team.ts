import { communityId, type GoodCalls, MEMBER, NEIGHBOUR, reason, SECRETARY, simply, type Town } from './good'
import { published } from './post'

const purpose = '一起做点事。'
let next = 0

async function asked(town: Town, joinPolicy: 'open' | 'approve' = 'open') {
  next += 1
  const team = { communityId, name: `新队${next}`, purpose, joinPolicy }
  return (await town.as(MEMBER).get('team', 'create', team)).teamId
}

/** A team led by the member. */
async function approved(town: Town, joinPolicy: 'open' | 'approve' = 'open') {
  const teamId = await asked(town, joinPolicy)
  await town.as(SECRETARY).get('team', 'review', { teamId, approve: true })
  return teamId
}

/** The same, and the neighbour has joined it, or applied. */
async function joined(town: Town, joinPolicy: 'open' | 'approve' = 'open') {
  const teamId = await approved(town, joinPolicy)
  await town.as(NEIGHBOUR).get('team', 'join', { teamId })
  return teamId
}

async function held(town: Town) {
  const teamId = await joined(town)
  const { shiftId } = await published(town)
  await town.as(MEMBER).get('team', 'claimShift', { teamId, shiftId, places: 2 })
  return { teamId, shiftId }
}

async function offered(town: Town) {
  const teamId = await joined(town)
  await town.as(MEMBER).get('team', 'handOver', { teamId, personId: NEIGHBOUR })
  return teamId
}

export const team: GoodCalls = {
  create: simply(MEMBER, { communityId, name: '读报队', purpose, joinPolicy: 'open' }),
  review: async town => ({ who: SECRETARY, input: { teamId: await asked(town), approve: true } }),
  list: simply(MEMBER, { communityId }),
  mine: simply(MEMBER),
  get: async town => ({ who: MEMBER, input: { teamId: await joined(town) } }),
  members: async town => ({ who: MEMBER, input: { teamId: await joined(town), status: 'member' } }),
  edit: async town => ({ who: MEMBER, input: { teamId: await approved(town), purpose, joinPolicy: 'open' } }),
  close: async town => ({ who: MEMBER, input: { teamId: await approved(town), reason } }),
  join: async town => ({ who: NEIGHBOUR, input: { teamId: await approved(town) } }),
  leave: async town => ({ who: NEIGHBOUR, input: { teamId: await joined(town) } }),
  answerApplicant: async town => ({
    who: MEMBER,
    input: { teamId: await joined(town, 'approve'), personId: NEIGHBOUR, approve: true },
  }),
  removeMember: async town => ({
    who: MEMBER,
    input: { teamId: await joined(town), personId: NEIGHBOUR, reason },
  }),
  handOver: async town => ({ who: MEMBER, input: { teamId: await joined(town), personId: NEIGHBOUR } }),
  answerHandOver: async town => ({ who: NEIGHBOUR, input: { teamId: await offered(town), accept: true } }),
  onShift: async town => ({ who: NEIGHBOUR, input: { shiftId: (await held(town)).shiftId } }),
  claimShift: async town => ({
    who: MEMBER,
    input: { teamId: await approved(town), shiftId: (await published(town)).shiftId, places: 2 },
  }),
  releaseShift: async town => ({ who: MEMBER, input: await held(town) }),
  takePlace: async town => ({ who: NEIGHBOUR, input: await held(town) }),
}
