import { costOf } from './budget'
import type { DraftItem, Menu, MenuItem } from './collections'
import { providerKeyOf } from './terms'

type Terms = Pick<MenuItem, 'reward' | 'chase'>

/** An item as it is published: nobody has ordered it, and what it may cost is set aside. */
export function newItem(
  _id: string,
  { _id: menuId, communityId, month, kindOf }: Pick<Menu, '_id' | 'communityId' | 'month' | 'kindOf'>,
  item: DraftItem,
  terms: Terms,
): MenuItem {
  // Who comes to organisation life serves nobody: there is nobody to pay.
  const reward = kindOf === 'orgLife' ? { points: 0, minutes: 0 } : terms.reward
  return {
    ...item,
    sessions: item.sessions?.map(one => ({ ...one, ordered: 0 })),
    ...{ _id, menuId, communityId, month, kindOf, status: 'open' },
    providerKey: providerKeyOf(communityId, item.provider, item.providerRef),
    ordered: 0,
    ratings: { count: 0, sum: 0 },
    ...{ reward, chase: terms.chase },
    promised: costOf({ capacity: item.capacity, reward }),
  }
}
