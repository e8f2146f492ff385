import { DESK_LABELS } from '@cloud/report/labels'
import { useState } from 'react'
import { DispatchSheet } from '@/features/menu/components/DispatchSheet'
import { ATTEND } from '@/features/menu/components/OrderActions'
import { useOrderMoves } from '@/features/menu/useOrderMoves'
import { dayLabel, momentLabel, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { ActionBar } from '@/ui/ActionBar'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { TaskRow } from '@/ui/TaskRow'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'

type Order = Task<'orders'>

/** Orders to dispatch, in place. */
export const OrderTasks = ({ group }: { group: Waiting<'orders'> }) => (
  <Group
    title={DESK_LABELS.orders}
    group={group}
    action={
      <Button size="small" kind="plain" onClick={() => go(PAGES.communityOrders)}>
        选几个一起派
      </Button>
    }
  >
    {order => <OrderTask key={order.orderId} order={order} label="派单" />}
  </Group>
)

/** Orders that nobody has accepted yet: to somebody else, in place. */
export const DispatchedTasks = ({ group }: { group: Waiting<'dispatched'> }) => (
  <Group title={DESK_LABELS.dispatched} group={group}>
    {order => <OrderTask key={order.orderId} order={order} label="改派" />}
  </Group>
)

/** Accepted, and not served by the time it should have been: whoever has it is urged in place, once a day. */
export const LateTasks = ({ group }: { group: Waiting<'late'> }) => (
  <Group title={DESK_LABELS.late} group={group}>
    {order => <LateTask key={order.orderId} order={order} />}
  </Group>
)

/** Organisation life that has begun: who came, said in place. */
export const AttendTasks = ({ group }: { group: Waiting<'toAttend'> }) => (
  <Group title={DESK_LABELS.toAttend} group={group}>
    {order => <AttendTask key={order.orderId} order={order} />}
  </Group>
)

function LateTask({ order }: { order: Order }) {
  const { busy, urge } = useOrderMoves(order.orderId, () => undefined)
  const urged = order.urgedAt !== undefined && dayLabel(order.urgedAt) === '今天'
  return (
    <TaskRow about={order.title}>
      <OrderLine order={order} />
      <Button size="small" busy={busy} disabled={urged} onClick={urge}>
        {urged ? '今天催过了' : '催一下'}
      </Button>
    </TaskRow>
  )
}

function AttendTask({ order }: { order: Order }) {
  const { busy, attend } = useOrderMoves(order.orderId, () => undefined)
  return (
    <TaskRow about={order.title}>
      <OrderLine order={order} />
      <ActionBar size="small" busy={busy} actions={[{ ...ATTEND, run: attend }]} />
    </TaskRow>
  )
}

const OrderLine = ({ order }: { order: Order }) => (
  <Row
    title={order.title}
    sub={[
      order.residentName,
      order.session ? spanLabel(order.session.startsAt, order.session.endsAt) : momentLabel(order.placedAt),
      order.workerName && `派给 ${order.workerName}`,
    ]
      .filter(Boolean)
      .join(' · ')}
    end={
      order.mustDecide ? (
        <Badge tone="bad">退回两次</Badge>
      ) : order.overdue ? (
        <Badge tone="bad">超过时限</Badge>
      ) : null
    }
    onClick={() => go(PAGES.order, { id: order.orderId })}
  />
)

function OrderTask({ order, label }: { order: Order; label: string }) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const { busy, dispatch } = useOrderMoves(order.orderId, close)
  return (
    <TaskRow about={order.title}>
      <OrderLine order={order} />
      <Button size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <DispatchSheet order={order} busy={busy} onClose={close} onConfirm={dispatch} />}
    </TaskRow>
  )
}
