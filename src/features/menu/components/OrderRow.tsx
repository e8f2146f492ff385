import { ORDER_LABELS } from '@cloud/menu/labels'
import type { Output } from '@/platform/call'
import { momentLabel } from '@/platform/dates'
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

/** An order as a row: what, when, and how it stands. */
export const OrderRow = ({ order }: { order: OrderSummary }) => (
  <Row
    title={order.title}
    sub={order.overdue ? `${momentLabel(order.placedAt)} · 超过时限` : momentLabel(order.placedAt)}
    end={<Badge tone={ORDER_TONES[order.status]}>{ORDER_LABELS[order.status]}</Badge>}
    onClick={() => go(PAGES.order, { id: order.orderId })}
  />
)
