import { monthOf } from '../../../cloudfunctions/kit/clock'
import type { ShopItem } from '../../../cloudfunctions/shop/collections'
import { stationIdOf } from '../../../cloudfunctions/shop/rights'
import { person } from '../build/person'
import { item, merchant, settled, voucher } from '../build/shop'
import type { Seed } from '../seed'
import { moments } from '../time'
import { BEGAN_DAYS_AGO, type Everyone } from './people'
import { SHOP, STREET } from './places'

export const BREAKFAST = 'wutong-breakfast'

const span = (from: string, to: string) => [{ from, to }]
const everyDay = (from: string, to: string) => Array.from({ length: 7 }, () => span(from, to))
const workdays = (from: string, to: string) => [
  ...Array.from({ length: 5 }, () => span(from, to)),
  span('09:00', '12:00'),
  [],
]

/** 爱心加油站 and two merchants, what they have, and vouchers in every state. */
export function shop(seed: Seed, who: Everyone) {
  const at = moments(seed.now).ago(BEGAN_DAYS_AGO - 14, '09:30')
  const clerk = person(seed, {
    ...{ id: 'demo-clerk', name: '钱小满', communityId: 'wutong', joinedAt: at },
    role: { role: 'merchant', scopeId: BREAKFAST },
  })
  const places = openPlaces(seed, who)
  const goods = shelves(seed, who, places)
  ended(seed, who, goods)
  standing(seed, who, goods)
  pastMonths(seed, who, goods, clerk)
}

function openPlaces(seed: Seed, { he, zhao }: Everyone) {
  const { ago } = moments(seed.now)
  const own = { streetId: STREET, at: ago(110, '10:00') }
  const station = merchant(seed, {
    ...{ ...own, by: zhao, _id: stationIdOf('wutong'), kind: 'station', communityIds: ['wutong'] },
    ...{ name: '梧桐爱心加油站', address: '梧桐路 18 号一层', hours: workdays('09:00', '17:30') },
    hoursText: '午间请按门铃',
  })
  const grain = merchant(seed, {
    ...{ ...own, by: he, _id: SHOP, kind: 'merchant', communityIds: ['wutong', 'huaiyin'] },
    ...{ name: '清溪粮油店', address: '清溪街 32 号', hours: everyDay('08:00', '20:00') },
  })
  const breakfast = merchant(seed, {
    ...{ ...own, by: he, _id: BREAKFAST, kind: 'merchant', communityIds: ['wutong'] },
    ...{ name: '梧桐早餐铺', address: '梧桐里小区东门', hours: everyDay('06:00', '10:30') },
  })
  return { station, grain, breakfast }
}

type Places = ReturnType<typeof openPlaces>
const per = (count: number, period: ShopItem['perPerson']['per']) => ({ count, per: period })

function shelves(seed: Seed, { he, zhao, liu }: Everyone, { station, grain, breakfast }: Places) {
  const at = moments(seed.now).ago(109, '10:00')
  const goods = { kind: 'goods' as const, at }
  item(seed, station, {
    ...{ ...goods, by: zhao, title: '保温杯', detail: '表彰剩下的，过几天上架。', points: 80, stock: 10 },
    ...{ perPerson: per(1, 'ever'), onSale: false },
  })
  return {
    tissues: item(seed, station, {
      ...{ ...goods, by: zhao, title: '抽纸一提', detail: '三层，六包一提。', points: 30, stock: 40 },
      perPerson: per(2, 'month'),
    }),
    detergent: item(seed, station, {
      ...{ ...goods, by: zhao, title: '洗衣液 2 公斤', detail: '请自备袋子。', points: 60, stock: 15 },
      perPerson: per(1, 'month'),
    }),
    haircut: item(seed, station, {
      ...{ kind: 'service', at, by: zhao, title: '爱心理发一次', stock: 20, points: 40 },
      ...{ detail: '周六上午在活动室，凭券排队。', perPerson: per(1, 'month') },
    }),
    rice: item(seed, grain, {
      ...{ ...goods, by: liu, title: '大米 5 斤', detail: '当年新米，真空包装。', points: 100, stock: 12 },
      perPerson: per(1, 'month'),
    }),
    discount: item(seed, grain, {
      ...{ kind: 'discount', at, by: liu, title: '粮油九折券', points: 20, stock: 60 },
      ...{ detail: '单次购买满 50 元可用，不与其他优惠同享。', perPerson: per(1, 'week') },
    }),
    breakfast: item(seed, breakfast, {
      ...{ ...goods, by: he, title: '豆浆油条一份', detail: '上午十点半前领取。', points: 12, stock: 100 },
      perPerson: per(1, 'day'),
    }),
  }
}
type Goods = ReturnType<typeof shelves>

/** Vouchers that were given back: by their owner, and by the clock. */
function ended(seed: Seed, who: Everyone, { tissues, discount }: Goods) {
  const { ago } = moments(seed.now)
  voucher(seed, discount, { by: who.dengyu, at: ago(6, '18:00'), code: '60418325' }).cancel(ago(5, '08:30'))
  voucher(seed, tissues, { by: gao(seed), at: ago(30, '19:20'), code: '31750964' }).expire()
}

const gao = (seed: Seed) => one(seed, 'demo-member-gao')
function one(seed: Seed, personId: string) {
  const found = seed.docs.people.find(({ _id }) => _id === personId)
  if (!found) throw new Error(`nobody is called ${personId}`)
  return found
}

/** Vouchers that wait, and one that was handed over some days ago. */
function standing(seed: Seed, who: Everyone, { tissues, rice, breakfast }: Goods) {
  const { ago } = moments(seed.now)
  voucher(seed, rice, { by: who.chen, at: ago(9, '12:10'), code: '75206148' }).collect(
    who.liu,
    ago(4, '17:45'),
  )
  voucher(seed, tissues, { by: one(seed, 'demo-member-lin'), at: ago(2, '20:05'), code: '18392570' })
  voucher(seed, rice, { by: who.li, at: ago(2, '12:30'), code: '92740163' })
  voucher(seed, breakfast, { by: who.xuting, at: ago(1, '21:15'), code: '48271936' })
}

/** Last month waits for the merchant, the one before is paid for one merchant and agreed by the other. */
function pastMonths(seed: Seed, who: Everyone, goods: Goods, clerk: Everyone['liu']) {
  const { inMonth } = moments(seed.now)
  const lin = one(seed, 'demo-member-lin')
  const sold = (of: ShopItem, by: Everyone['liu'], code: string, month: number, day: number) =>
    voucher(seed, of, { by, code, at: inMonth(month, day, '09:10') })
  sold(goods.discount, lin, '27150386', -2, 11).collect(who.liu, inMonth(-2, 12, '10:05'))
  sold(goods.breakfast, who.handong, '80361254', -2, 14).collect(clerk, inMonth(-2, 15, '07:40'))
  sold(goods.rice, who.handong, '53907218', -1, 17).collect(who.liu, inMonth(-1, 18, '16:20'))
  sold(goods.breakfast, lin, '64091732', -1, 20).collect(clerk, inMonth(-1, 21, '07:25'))
  for (const account of seed.docs.settlements.filter(
    ({ month }) => month === monthOf(inMonth(-2, 0, '12:00')),
  )) {
    const by = account.merchantId === SHOP ? who.liu : clerk
    settled(seed, account, { by, as: 'clerk', action: 'confirm', at: inMonth(-1, 2, '09:00') })
    if (account.merchantId === SHOP)
      settled(seed, account, { by: who.he, as: 'street', action: 'pay', at: inMonth(-1, 4, '15:00') })
  }
}
