import {
  communityId,
  type GoodCalls,
  MEMBER,
  note,
  RESIDENT,
  reason,
  SECRETARY,
  simply,
  type Town,
} from './good'

const words = { title: '借一架梯子', detail: '换窗帘用半天。', category: '物品互助' }

const posted = async (town: Town) => (await town.as(RESIDENT).get('wish', 'post', words)).wishId
const opened = async (town: Town) => {
  const wishId = await posted(town)
  await town.as(SECRETARY).get('wish', 'review', { wishId, approve: true })
  return wishId
}
const claimed = async (town: Town) => {
  const wishId = await opened(town)
  await town.as(MEMBER).get('wish', 'claim', { wishId })
  return wishId
}
const fulfilled = async (town: Town) => {
  const wishId = await claimed(town)
  await town.as(MEMBER).get('wish', 'fulfil', { wishId, note })
  return wishId
}

export const wish: GoodCalls = {
  post: simply(RESIDENT, words),
  list: simply(RESIDENT, { communityId }),
  get: async town => ({ who: RESIDENT, input: { wishId: await claimed(town) } }),
  mine: simply(RESIDENT),
  claimedByMe: simply(MEMBER),
  review: async town => ({ who: SECRETARY, input: { wishId: await posted(town), approve: true } }),
  claim: async town => ({ who: MEMBER, input: { wishId: await opened(town) } }),
  release: async town => ({ who: MEMBER, input: { wishId: await claimed(town), reason } }),
  fulfil: async town => ({ who: MEMBER, input: { wishId: await claimed(town), note } }),
  confirm: async town => ({
    who: RESIDENT,
    input: { wishId: await fulfilled(town), done: true, rating: 5, thanks: '谢谢您' },
  }),
  withdraw: async town => ({ who: RESIDENT, input: { wishId: await opened(town) } }),
}
