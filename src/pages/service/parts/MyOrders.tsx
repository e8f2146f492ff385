import { OrderRow } from '@/features/menu/components/OrderRow'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'

const SHOWN = 3

/** The newest of my orders, and the way to all of them. */
export function MyOrders() {
  const orders = useCall('menu', 'myOrders', {})
  return (
    <Loaded query={orders}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>您还没有点过服务，看看下面的菜单</Empty>
        ) : (
          <>
            <Card>
              {items.slice(0, SHOWN).map(order => (
                <OrderRow key={order.orderId} order={order} />
              ))}
            </Card>
            {items.length > SHOWN && (
              <Button kind="plain" block onClick={() => go(PAGES.orders)}>
                看全部订单
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  )
}
