import { View } from '@tarojs/components'
import { useState } from 'react'
import { DispatchSheet } from '@/features/menu/components/DispatchSheet'
import { useOrderMoves } from '@/features/menu/useOrderMoves'
import { momentLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import type { useWaiting } from '../useWaiting'
import { Group } from './Group'

type Query = ReturnType<typeof useWaiting>['orders']
type Order = NonNullable<Query['data']>['items'][number]

/** Orders to dispatch, in place. */
export const OrderTasks = ({ query }: { query: Query }) => (
  <Group title="待派单" empty="没有待派单的服务" query={query}>
    {order => <OrderTask key={order.orderId} order={order} label="派单" />}
  </Group>
)

/** Orders that nobody has accepted yet: to somebody else, in place. */
export const DispatchedTasks = ({ query }: { query: Query }) => (
  <Group title="等待接单" empty="没有等待接单的服务" query={query}>
    {order => <OrderTask key={order.orderId} order={order} label="改派" />}
  </Group>
)

function OrderTask({ order, label }: { order: Order; label: string }) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const { busy, dispatch } = useOrderMoves(order.orderId, close)
  return (
    <View className="task">
      <Row
        title={order.title}
        sub={[order.residentName, momentLabel(order.placedAt), order.workerName && `派给 ${order.workerName}`]
          .filter(Boolean)
          .join(' · ')}
        onClick={() => go(PAGES.order, { id: order.orderId })}
      />
      <Button size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <DispatchSheet order={order} busy={busy} onClose={close} onConfirm={dispatch} />}
    </View>
  )
}
