import {
  ADMIN,
  communityId,
  type GoodCalls,
  MEMBER,
  NEIGHBOUR,
  note,
  RESIDENT,
  reason,
  SECRETARY,
  simply,
  type Town,
} from './good'

const words = { title: '借一架梯子', detail: '换窗帘用半天。', category: '物品互助' }

const contact = { name: '王桂兰', phone: '13912345678' }

const posted = async (town: Town) =>
  (await town.as(RESIDENT).get('wish', 'post', { ...words, contact })).wishId
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

const joined = async (town: Town) => {
  const wishId = await claimed(town)
  await town.as(NEIGHBOUR).get('wish', 'joinClaim', { wishId })
  return wishId
}
const confirmed = async (town: Town) => {
  const wishId = await fulfilled(town)
  await town.as(RESIDENT).get('wish', 'confirm', { wishId, done: true, thanks: '谢谢您' })
  return wishId
}

/** The verdict on a photo comes a moment after it was posted. */
async function doubtfulPhoto(town: Town, wishId: string) {
  for (let tries = 0; tries < 100; tries++) {
    const { photos } = await town.as(SECRETARY).get('wish', 'get', { wishId })
    if (photos[0]) return photos[0].photoId
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return 'never'
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
  rules: simply(RESIDENT, { communityId }),
  postFor: simply(SECRETARY, { ...words, communityId, elderName: '何奶奶', contact }),
  edit: async town => ({ who: RESIDENT, input: { wishId: await opened(town), title: '借梯子', contact } }),
  addPhotos: async town => ({
    who: RESIDENT,
    input: { wishId: await opened(town), photos: [await town.as(RESIDENT).upload('good.png')] },
  }),
  blank: async town => ({
    who: RESIDENT,
    input: { wishId: await claimed(town), what: ['contact', 'detail'] },
  }),
  joinClaim: async town => ({ who: NEIGHBOUR, input: { wishId: await claimed(town) } }),
  admitHelper: async town => ({
    who: MEMBER,
    input: { wishId: await joined(town), personId: NEIGHBOUR, accept: true },
  }),
  leaveClaim: async town => ({ who: NEIGHBOUR, input: { wishId: await joined(town) } }),
  contact: async town => ({ who: MEMBER, input: { wishId: await claimed(town) } }),
  addProgress: async town => ({ who: MEMBER, input: { wishId: await claimed(town), note } }),
  reopen: async town => ({ who: RESIDENT, input: { wishId: await confirmed(town), reason } }),
  shareThanks: async town => ({ who: RESIDENT, input: { wishId: await confirmed(town), shared: true } }),
  thanks: simply(RESIDENT, { communityId }),
  report: async town => ({ who: NEIGHBOUR, input: { wishId: await opened(town), reason } }),
  settleReports: async town => {
    const wishId = await claimed(town)
    await town.as(NEIGHBOUR).get('wish', 'report', { wishId, reason })
    return { who: SECRETARY, input: { wishId, takeDown: true, reason } }
  },
  judgePhoto: async town => {
    const photos = [await town.as(RESIDENT).upload('review.png')]
    const { wishId } = await town.as(RESIDENT).get('wish', 'post', { ...words, photos })
    return { who: SECRETARY, input: { wishId, photoId: await doubtfulPhoto(town, wishId), show: true } }
  },
  attention: simply(SECRETARY, { communityId }),
  forStreet: simply(ADMIN),
  ofTeam: async town => {
    const { items } = await town.as(MEMBER).get('team', 'mine', undefined)
    return { who: MEMBER, input: { teamId: items[0]?.teamId } }
  },
}
