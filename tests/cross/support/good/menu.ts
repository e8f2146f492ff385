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

const newMenu = () => {
  const items = [{ title: '磨刀', capacity: 5, provider: '热心师傅' }]
  return { title: '十二月服务', month: '2026-12', kind: 'service', items }
}

const published = (town: Town) => town.as(SECRETARY).get('menu', 'publish', { ...newMenu(), kind: 'service' })
const itemId = async (town: Town) => (await published(town)).itemIds[0] ?? ''
const placed = async (town: Town) =>
  (await town.as(RESIDENT).get('menu', 'order', { itemId: await itemId(town) })).orderId
const dispatched = async (town: Town) => {
  const orderId = await placed(town)
  await town.as(SECRETARY).get('menu', 'dispatch', { orderId, personId: MEMBER })
  return orderId
}
const accepted = async (town: Town) => {
  const orderId = await dispatched(town)
  await town.as(MEMBER).get('menu', 'accept', { orderId })
  return orderId
}
const done = async (town: Town) => {
  const orderId = await accepted(town)
  await town.as(MEMBER).get('menu', 'complete', { orderId, note })
  return orderId
}

const newDraft = () => ({ ...newMenu(), template: false })
const draftId = async (town: Town) =>
  (await town.as(SECRETARY).get('menu', 'createDraft', newDraft())).draftId
const lifeOrder = async (town: Town) => {
  const items = [{ title: '参观', capacity: 5, provider: '社区党委', openToOthers: true }]
  const { itemIds } = await town
    .as(SECRETARY)
    .get('menu', 'publish', { ...newMenu(), kind: 'orgLife', items })
  return (await town.as(RESIDENT).get('menu', 'order', { itemId: itemIds[0] ?? '' })).orderId
}
let named = 0
const organisation = () => {
  named += 1
  return { name: `助老中心${named}`, what: '助浴', contract: { starts: '2026-01-01', ends: '2026-12-31' } }
}
const organisationId = async (town: Town) =>
  (await town.as(SECRETARY).get('menu', 'saveOrganisation', organisation())).organisationId
const ADMIN = 'demo-admin'
const opening = async (town: Town) => ({
  ...{ organisationId: await organisationId(town), firstMonth: '2026-06', lastMonth: '2026-11' },
  seats: [{ side: 'expert' as const, title: '专家' }],
})
const opened = async (town: Town) => {
  const { reviewId, codes } = await town.as(ADMIN).get('menu', 'openOrgReview', await opening(town))
  return { reviewId, code: codes[0]?.code ?? '' }
}
const scores = [4, 4, 5, 5]

export const menu: GoodCalls = {
  createDraft: simply(SECRETARY, newDraft()),
  saveDraft: async town => ({ who: SECRETARY, input: { ...newMenu(), draftId: await draftId(town) } }),
  discardDraft: async town => ({ who: SECRETARY, input: { draftId: await draftId(town) } }),
  drafts: simply(SECRETARY, { communityId, status: 'draft' }),
  draft: async town => ({ who: SECRETARY, input: { draftId: await draftId(town) } }),
  copy: async town => ({
    who: SECRETARY,
    input: { menuId: (await published(town)).menuId, month: '2027-01' },
  }),
  amendItem: async town => ({ who: SECRETARY, input: { itemId: await itemId(town), capacity: 6 } }),
  withdrawItem: async town => ({ who: SECRETARY, input: { itemId: await itemId(town), reason } }),
  close: async town => ({ who: SECRETARY, input: { menuId: (await published(town)).menuId } }),
  item: async town => ({ who: RESIDENT, input: { itemId: await itemId(town) } }),
  provider: async town => {
    const { menuId } = await published(town)
    const { items } = await town.as(RESIDENT).get('menu', 'get', { menuId })
    return { who: RESIDENT, input: { communityId, providerKey: items[0]?.providerKey ?? '' } }
  },
  overdue: simply(SECRETARY, { communityId }),
  attend: async town => ({ who: SECRETARY, input: { orderId: await lifeOrder(town) } }),
  saveOrganisation: async () => ({ who: SECRETARY, input: organisation() }),
  organisations: simply(RESIDENT, { communityId }),
  organisation: async town => ({ who: RESIDENT, input: { organisationId: await organisationId(town) } }),
  providers: simply(RESIDENT, { communityId }),
  openOrgReview: async town => ({ who: ADMIN, input: await opening(town) }),
  scoreOrgReview: async town => ({
    who: ADMIN,
    input: { reviewId: (await opened(town)).reviewId, scores },
  }),
  closeOrgReview: async town => ({ who: ADMIN, input: { reviewId: (await opened(town)).reviewId } }),
  orgReview: async town => ({ who: ADMIN, input: { reviewId: (await opened(town)).reviewId } }),
  orgReviews: async town => ({ who: RESIDENT, input: { organisationId: await organisationId(town) } }),
  orgReviewByCode: async town => ({ who: RESIDENT, input: { code: (await opened(town)).code } }),
  scoreByCode: async town => ({ who: RESIDENT, input: { code: (await opened(town)).code, scores } }),
  publish: simply(SECRETARY, newMenu()),
  list: simply(RESIDENT, { communityId }),
  get: async town => ({ who: RESIDENT, input: { menuId: (await published(town)).menuId } }),
  order: async town => ({ who: RESIDENT, input: { itemId: await itemId(town) } }),
  myOrders: simply(RESIDENT),
  myJobs: simply(MEMBER),
  orders: simply(SECRETARY, { communityId, status: 'placed' }),
  getOrder: async town => ({ who: RESIDENT, input: { orderId: await placed(town) } }),
  dispatch: async town => ({ who: SECRETARY, input: { orderId: await placed(town), personId: MEMBER } }),
  accept: async town => ({ who: MEMBER, input: { orderId: await dispatched(town) } }),
  handBack: async town => ({ who: MEMBER, input: { orderId: await dispatched(town), reason } }),
  complete: async town => ({ who: MEMBER, input: { orderId: await accepted(town), note } }),
  urge: async town => ({ who: SECRETARY, input: { orderId: await accepted(town) } }),
  decline: async town => ({ who: SECRETARY, input: { orderId: await placed(town), reason } }),
  cancel: async town => ({ who: RESIDENT, input: { orderId: await placed(town) } }),
  review: async town => ({ who: RESIDENT, input: { orderId: await done(town), rating: 5 } }),
  reopen: async town => ({ who: RESIDENT, input: { orderId: await done(town), reason } }),
}
