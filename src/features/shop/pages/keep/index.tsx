import { ITEM_STATUS_LABELS } from '@cloud/shop/labels'
import { View } from '@tarojs/components'
import { call } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { useAction, usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { Working } from '../../components/Working'

/** Everything a shop has, on the shelf or not. */
export default function KeepPage() {
  return (
    <Screen>
      <Working>{({ merchantId }) => <Items key={merchantId} merchantId={merchantId} />}</Working>
    </Screen>
  )
}

function Items({ merchantId }: { merchantId: string }) {
  const items = usePages(['shop', 'keeperItems', merchantId], cursor =>
    call('shop', 'keeperItems', { merchantId, ...(cursor && { cursor }) }),
  )
  const shelve = useAction('shop', 'shelve', ({ status }) =>
    say.done(status === 'onSale' ? '已上架，邻居能看到了' : '已下架，已经兑换的照常领取'),
  )
  const add = (
    <Button block onClick={() => go(PAGES.shopEdit, { merchantId })}>
      新增商品
    </Button>
  )
  return (
    <>
      {add}
      <List pages={items} empty="还没有商品">
        {item => {
          const onSale = item.status !== 'onSale'
          return (
            <View key={item.itemId} className="task">
              <Row
                title={item.title}
                sub={`${ITEM_STATUS_LABELS[item.status]} · ${item.points} 积分 · 还有 ${item.stock} 件`}
                onClick={() => go(PAGES.shopItem, { id: item.itemId })}
              />
              <Button
                size="small"
                kind="plain"
                disabled={shelve.isPending}
                onClick={() => shelve.mutate({ itemId: item.itemId, onSale })}
              >
                {onSale ? '上架' : '下架'}
              </Button>
            </View>
          )
        }}
      </List>
    </>
  )
}
