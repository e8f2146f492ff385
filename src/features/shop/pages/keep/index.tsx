import { ITEM_STATUS_LABELS } from '@cloud/shop/labels'
import { call, type Output } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { useAction, usePages } from '@/query/hooks'
import { inRows } from '@/query/optimistic'
import { Button } from '@/ui/Button'
import { List } from '@/ui/List'
import { offerUndo } from '@/ui/offerUndo'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { TaskRow } from '@/ui/TaskRow'
import { Working } from '../../components/Working'

/** Everything a shop has, on the shelf or not. */
export default function KeepPage() {
  return (
    <Screen>
      <Working>{({ merchantId }) => <Items key={merchantId} merchantId={merchantId} />}</Working>
    </Screen>
  )
}

type Item = Output<'shop', 'keeperItems'>['items'][number]

/** Puts on the shelf or takes off, on screen at once, and offers the way back. */
function useShelve(queryKey: string[]) {
  const shelve = useAction(
    'shop',
    'shelve',
    ({ itemId, status }) =>
      offerUndo(status === 'onSale' ? '已上架，邻居能看到了' : '已下架，已经兑换的照常领取', () =>
        shelve.mutate({ itemId, onSale: status !== 'onSale' }),
      ),
    {
      atOnce: ({ itemId, onSale }) => [
        inRows<Item>(queryKey, item =>
          item.itemId === itemId ? { ...item, status: onSale ? 'onSale' : 'offSale' } : item,
        ),
      ],
    },
  )
  return shelve
}

function Items({ merchantId }: { merchantId: string }) {
  const items = usePages(['shop', 'keeperItems', merchantId], cursor =>
    call('shop', 'keeperItems', { merchantId, ...(cursor && { cursor }) }),
  )
  const shelve = useShelve(['shop', 'keeperItems', merchantId])
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
            <TaskRow key={item.itemId} about={item.title}>
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
            </TaskRow>
          )
        }}
      </List>
    </>
  )
}
