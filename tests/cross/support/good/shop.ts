import { BREAKFAST } from '../../../seed/demo/shop'
import { demo, the } from '../demo'
import { ADMIN, communityId, type GoodCalls, MEMBER, reason, SECRETARY, simply, type Town } from './good'

const GRAIN = 'qingxi-grain-shop'
const STATION = 'station-wutong'
const CLERK = 'demo-merchant-liu'
const item = (title: string) => the(demo.shopItems, one => one.title === title)
const said = {
  ...{ name: '新店', address: '梧桐路 1 号', hoursText: '节假日照常', status: 'open' },
  hours: Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:00' }]),
}
const HAN = 'demo-neighbour-6'
const LIN = 'demo-member-lin'
const newItem = {
  ...{ merchantId: BREAKFAST, kind: 'goods' as const, title: '肉包', detail: '两个', stock: 9 },
  ...{ points: item('豆浆油条一份').points, perPerson: { count: 1, per: 'day' as const } },
}

const wanted = (title: string) => ({ itemId: item(title)._id, points: item(title).points })
const reserved = (town: Town, who: string, title: string) => town.as(who).get('shop', 'redeem', wanted(title))

const made = async (town: Town, keeper: string, merchantId: string) =>
  (await town.as(keeper).get('shop', 'saveItem', { ...newItem, merchantId, points: 1 })).itemId
/** A voucher of something new, so that no limit is in the way. */
async function fresh(town: Town, keeper: string, merchantId: string) {
  const itemId = await made(town, keeper, merchantId)
  await town.as(keeper).get('shop', 'shelve', { itemId, onSale: true })
  return town.as(HAN).get('shop', 'redeem', { itemId, points: 1 })
}

/** The verdict is pushed a moment after the photo was put up, and looked for once a minute. */
async function doubtfulPhoto(town: Town, itemId: string) {
  for (let minute = 1; minute < 100; minute++) {
    await town.at(20_000 + minute)
    const { photos } = await town.as('demo-clerk').get('shop', 'getItem', { itemId })
    if (photos[0]?.state === 'doubtful') return photos[0].photoId
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return 'never'
}

export const shop: GoodCalls = {
  places: simply(MEMBER, { communityId }),
  items: simply(MEMBER, { communityId, affordable: true }),
  getItem: simply(MEMBER, { itemId: item('大米 5 斤')._id }),
  redeem: () => ({ who: MEMBER, input: wanted('豆浆油条一份') }),
  myVouchers: simply(MEMBER),
  getVoucher: async town => {
    const { redemptionId } = await reserved(town, LIN, '豆浆油条一份')
    return { who: LIN, input: { redemptionId } }
  },
  cancel: async town => {
    const { redemptionId } = await fresh(town, SECRETARY, STATION)
    return { who: HAN, input: { redemptionId } }
  },
  myPlaces: simply(SECRETARY),
  lookUp: simply('demo-clerk', { merchantId: BREAKFAST, code: '4827 1936' }),
  verify: async town => {
    const { redemptionId } = await fresh(town, CLERK, GRAIN)
    return { who: CLERK, input: { merchantId: GRAIN, redemptionId } }
  },
  keeperItems: simply(SECRETARY, { merchantId: STATION }),
  saveItem: simply('demo-clerk', { ...newItem, itemId: item('豆浆油条一份')._id }),
  shelve: async town => ({
    who: SECRETARY,
    input: { itemId: await made(town, SECRETARY, STATION), onSale: true },
  }),
  judgePhoto: async town => {
    const photos = [await town.as('demo-clerk').upload('review.png')]
    const { itemId } = await town.as('demo-clerk').get('shop', 'saveItem', {
      ...{ ...newItem, photos },
    })
    return { who: SECRETARY, input: { itemId, photoId: await doubtfulPhoto(town, itemId), show: true } }
  },
  dayList: simply(CLERK, { merchantId: GRAIN, day: '2026-11-17' }),
  months: simply(CLERK, { merchantId: GRAIN }),
  settle: async town => {
    const month = { merchantId: GRAIN, month: '2026-10' }
    await town.as(ADMIN).ask('shop', 'settle', { ...month, action: 'sendBack', reason })
    return { who: CLERK, input: { ...month, action: 'confirm' } }
  },
  exportMonth: simply(CLERK, { merchantId: GRAIN, month: '2026-10' }),
  saveStation: simply(SECRETARY, { communityId, ...said }),
  merchants: simply(ADMIN),
  saveMerchant: simply(ADMIN, { ...said, merchantId: BREAKFAST, communityIds: [communityId] }),
  streetMonth: simply(ADMIN, { month: '2026-10' }),
}
