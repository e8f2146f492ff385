import { accounts } from '@cloud/ledger/collections'
import type { ShopItem } from '@cloud/shop/collections'
import type { Street } from './street'

export const STATION = 'station-wutong'
export const GRAIN = 'qingxi-grain-shop'
export const ZHAO = 'demo-secretary-zhao'
export const LIU = 'demo-merchant-liu'

type Said = Partial<Pick<ShopItem, 'kind' | 'title' | 'points' | 'stock' | 'perPerson' | 'daily'>> & {
  opensAt?: string
  closesAt?: string
  photos?: string[]
}

/** An item of the station of 梧桐社区 on its shelf; answers what a tap on its button sends. */
export async function onShelf(street: Street, said: Said = {}) {
  const words = { kind: 'goods' as const, title: '毛巾', detail: '纯棉的。', points: 5, stock: 3 }
  const limit = { perPerson: { count: 1, per: 'month' as const } }
  const { itemId } = await street.as(ZHAO).get('shop', 'saveItem', {
    ...{ merchantId: STATION, ...words, ...limit, ...said },
  })
  await street.as(ZHAO).get('shop', 'shelve', { itemId, onSale: true })
  return { itemId, points: said.points ?? words.points }
}

/** Points for people who never did anything. */
export async function endow(ids: string[], points = 100) {
  for (const id of ids) {
    const issued = { wutong: { points, minutes: 0 } }
    await accounts.updateIf({ _id: `person:${id}` }, { points, issued })
  }
}
