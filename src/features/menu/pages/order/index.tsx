import { ORDER_EVENTS, ORDER_LABELS } from '@cloud/menu/labels'
import { useRouter } from '@tarojs/taro'
import { RemindMe } from '@/features/inbox/components/RemindMe'
import { minutesLabel, momentLabel, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Timeline } from '@/ui/Timeline'
import { OrderActions } from '../../components/OrderActions'
import { ORDER_TONES } from '../../components/OrderRow'
import type { OrderDetail } from '../../types'

/** There is something to hear of yet. */
const WAITING: readonly OrderDetail['status'][] = ['placed', 'dispatched', 'accepted']

/** One order: what, for whom, how it stands, what happened, and the one thing to do now. */
export default function OrderPage() {
  const order = useCall('menu', 'getOrder', { orderId: useRouter().params.id ?? '' })
  return (
    <Screen bar={order.data && order.data.actions.length > 0 && <OrderActions order={order.data} />}>
      <Loaded query={order}>
        {data => (
          <>
            <Facts order={data} />
            <RemindMe when={WAITING.includes(data.status)} />
            <Card>
              <Row
                title="这项服务"
                sub="内容、场次、大家的评价"
                onClick={() => go(PAGES.menuItem, { id: data.itemId })}
              />
            </Card>
            <Heading>经过</Heading>
            <Card>
              <Timeline lines={data.timeline} labels={ORDER_EVENTS} />
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const Facts = ({ order }: { order: OrderDetail }) => (
  <Card>
    <Badge tone={ORDER_TONES[order.status]}>{ORDER_LABELS[order.status]}</Badge>
    <Title>{order.title}</Title>
    {order.overdue && <Badge tone="bad">超过时限</Badge>}
    {order.mustDecide && order.status === 'placed' && order.actions.includes('dispatch') && (
      <Pair name="请决定">已退回两次：和对方说好、写明怎么定的再派单，或者告知居民不能安排</Pair>
    )}
    {order.session && <Pair name="场次">{spanLabel(order.session.startsAt, order.session.endsAt)}</Pair>}
    {order.priceMinutes && <Pair name="时间银行">{minutesLabel(order.priceMinutes)}</Pair>}
    <Pair name="提供方">{order.provider}</Pair>
    <Pair name="点单人">{order.residentName}</Pair>
    <Pair name="时间">{momentLabel(order.placedAt)}</Pair>
    {order.note && <Pair name="备注">{order.note}</Pair>}
    {order.workerName && <Pair name="接单人">{order.workerName}</Pair>}
    {order.completion && <Pair name="完成情况">{order.completion.note}</Pair>}
    {order.review && <Pair name="评价">{`${order.review.rating} 星 ${order.review.comment ?? ''}`}</Pair>}
  </Card>
)
