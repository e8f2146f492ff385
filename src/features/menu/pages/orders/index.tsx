import { useState } from 'react'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { OrderRow } from '../../components/OrderRow'

const SIDES = [
  { value: 'myJobs', label: '派给我的' },
  { value: 'myOrders', label: '我点的' },
] as const

/** The orders dispatched to me, and those I placed. */
export default function OrdersPage() {
  const [side, setSide] = useState<(typeof SIDES)[number]['value']>('myJobs')
  const orders = usePages(['menu', side, 'pages'], cursor => call('menu', side, cursor ? { cursor } : {}))
  const empty = side === 'myJobs' ? '现在没有派给您的服务' : '您还没有点过服务'
  return (
    <Screen>
      <Choice label="看哪些" options={SIDES} value={side} onChange={setSide} />
      <List pages={orders} empty={empty}>
        {order => <OrderRow key={order.orderId} order={order} />}
      </List>
    </Screen>
  )
}
