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

export const menu: GoodCalls = {
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
  decline: async town => ({ who: SECRETARY, input: { orderId: await placed(town), reason } }),
  cancel: async town => ({ who: RESIDENT, input: { orderId: await placed(town) } }),
  review: async town => ({ who: RESIDENT, input: { orderId: await done(town), rating: 5 } }),
  reopen: async town => ({ who: RESIDENT, input: { orderId: await done(town), reason } }),
}
