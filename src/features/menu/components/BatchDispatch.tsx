import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '@/platform/a11y'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Progress } from '@/ui/Progress'
import { Row } from '@/ui/Row'
import { TaskRow } from '@/ui/TaskRow'
import { DISPATCHED, useBatch } from '../useBatch'
import { type OrderSummary, orderFacts } from './OrderRow'
import { type Worker, WorkerChoice } from './WorkerChoice'

interface Props {
  communityId: string
  orders: OrderSummary[]
  onDone: () => void
}

/** Several orders to one person or team: each by itself, as if dispatched one after the other, and each answer is shown. */
export function BatchDispatch({ communityId, orders, onDone }: Props) {
  // Those that were dispatched leave the list; the answers stay until they were read.
  const [shown] = useState(orders)
  const [chosen, choose] = useState<string[]>([])
  const [worker, setWorker] = useState<Worker>()
  const { answers, state, run } = useBatch()
  const toggle = (id: string) =>
    choose(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id])
  const answered = Object.keys(answers).length
  const done = Object.values(answers).filter(said => said === DISPATCHED).length
  return (
    <>
      <Heading>选几个一起派</Heading>
      <Card>
        {shown.map(order => {
          const on = chosen.includes(order.orderId)
          return (
            <TaskRow key={order.orderId} about={order.title}>
              <Row title={order.title} sub={orderFacts(order)} />
              {state === 'choosing' && <Choose order={order} on={on} onClick={toggle} />}
              {state !== 'choosing' && on && <Answer said={answers[order.orderId]} />}
            </TaskRow>
          )
        })}
      </Card>
      {state === 'choosing' && <WorkerChoice communityId={communityId} value={worker} onChange={setWorker} />}
      {state !== 'choosing' && (
        <Progress done={answered} total={chosen.length} label={`办了 ${answered} 个，派出 ${done} 个`} />
      )}
      {state !== 'done' && (
        <Button
          block
          busy={state === 'running'}
          disabled={chosen.length === 0 || !worker}
          onClick={() => worker && run(chosen, worker)}
        >
          {`派出选中的 ${chosen.length} 个`}
        </Button>
      )}
      <Button block kind="plain" disabled={state === 'running'} onClick={onDone}>
        {state === 'done' ? '看完了' : '不选了'}
      </Button>
    </>
  )
}

interface ChooseProps {
  order: OrderSummary
  on: boolean
  onClick: (orderId: string) => void
}

const Choose = ({ order, on, onClick }: ChooseProps) => (
  <View
    className={on ? 'chip chip-on' : 'chip'}
    {...a11y('button', `${on ? '已选' : '选上'} ${order.title}，${order.residentName}`)}
    onClick={() => onClick(order.orderId)}
  >
    {on ? '✓ 已选' : '选上'}
  </View>
)

function Answer({ said }: { said: string | undefined }) {
  if (said === undefined) return <Badge tone="wait">等一下</Badge>
  return said === DISPATCHED ? <Badge tone="good">{said}</Badge> : <View className="lead">{said}</View>
}
