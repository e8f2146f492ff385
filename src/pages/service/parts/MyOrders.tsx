import { OrderRow, type OrderSummary } from '@/features/menu/components/OrderRow'
import { go, PAGES } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Loaded'

interface Props {
  orders: OrderSummary[]
  more: boolean
}

/** The newest of my orders, and the way to all of them. */
export const MyOrders = ({ orders, more }: Props) =>
  orders.length === 0 ? (
    <Empty>您还没有点过服务，看看下面的菜单</Empty>
  ) : (
    <>
      <Card>
        {orders.map(order => (
          <OrderRow key={order.orderId} order={order} />
        ))}
      </Card>
      {more && (
        <Button kind="plain" block onClick={() => go(PAGES.orders)}>
          看全部订单
        </Button>
      )}
    </>
  )
