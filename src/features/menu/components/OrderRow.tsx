import { ORDER_LABELS } from '@cloud/menu/labels'
import { View } from '@tarojs/components'
import type { Output } from '@/platform/call'
import { momentLabel, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { Badge, type Tone } from '@/ui/Badge'
import { Row } from '@/ui/Row'

export type OrderSummary = Output<'menu', 'myOrders'>['items'][number]

export const ORDER_TONES: Record<OrderSummary['status'], Tone> = {
  placed: 'wait',
  dispatched: 'wait',
  accepted: 'good',
  done: 'wait',
  reviewed: 'good',
  declined: 'bad',
  cancelled: 'plain',
}

interface Props {
  order: OrderSummary
  /** Whose orders these are is not plain: the resident and the worker are named. */
  named?: boolean
}

/** An order as a row: what, when, and how it stands. */
export const OrderRow = ({ order, named = false }: Props) => (
  <Row
    title={order.title}
    sub={named ? orderFacts(order) : momentLabel(order.placedAt)}
    end={
      <View>
        <Badge tone={ORDER_TONES[order.status]}>{ORDER_LABELS[order.status]}</Badge>
        {order.overdue && <Badge tone="bad">超过时限</Badge>}
      </View>
    }
    onClick={() => go(PAGES.order, { id: order.orderId })}
  />
)

/** Who ordered it, when, for when, and who has it. */
export const orderFacts = ({ residentName, placedAt, session, workerName, mustDecide }: OrderSummary) =>
  [
    `${residentName} ${momentLabel(placedAt)}点的`,
    session && spanLabel(session.startsAt, session.endsAt),
    workerName && `派给${workerName}`,
    mustDecide && '已退回两次',
  ]
    .filter(Boolean)
    .join(' · ')
