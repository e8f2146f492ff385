import { ORDER_LABELS } from '@cloud/menu/labels'
import { useState } from 'react'
import { Serving } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { BatchDispatch } from '../../components/BatchDispatch'
import { OrderRow, type OrderSummary } from '../../components/OrderRow'

const STATES = ['placed', 'dispatched', 'accepted', 'done', 'reviewed', 'declined', 'cancelled'] as const
type Shown = (typeof STATES)[number] | 'overdue'

const OPTIONS: { value: Shown; label: string }[] = [
  { value: 'overdue', label: '超过时限' },
  ...STATES.map(value => ({ value, label: ORDER_LABELS[value] })),
]

/** The orders of a community by their state, for its secretary; those that wait can be dispatched several at once. */
export default function CommunityOrdersPage() {
  return (
    <Screen>
      <Serving>{communityId => <Orders communityId={communityId} />}</Serving>
    </Screen>
  )
}

function Orders({ communityId }: { communityId: string }) {
  const [shown, show] = useState<Shown>('placed')
  const [together, setTogether] = useState(false)
  const orders = usePages(['menu', 'orders', communityId, shown], cursor => {
    const page = { communityId, ...(cursor && { cursor }) }
    return shown === 'overdue'
      ? call('menu', 'overdue', page)
      : call('menu', 'orders', { ...page, status: shown })
  })
  const waiting = shown === 'placed' ? (orders.data ?? []).filter(canGoTogether) : []
  if (together)
    return <BatchDispatch communityId={communityId} orders={waiting} onDone={() => setTogether(false)} />
  return (
    <>
      <Choice label="看哪些" options={OPTIONS} value={shown} onChange={show} />
      {waiting.length > 1 && (
        <Button block kind="plain" onClick={() => setTogether(true)}>
          选几个一起派
        </Button>
      )}
      <List pages={orders} empty="现在没有这样的订单">
        {order => <OrderRow key={order.orderId} order={order} named />}
      </List>
    </>
  )
}

/** Organisation life is dispatched to nobody; what was handed back twice is decided by itself. */
const canGoTogether = ({ kind, mustDecide }: OrderSummary) => kind !== 'orgLife' && !mustDecide
