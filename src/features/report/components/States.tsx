import { ORDER_LABELS } from '@cloud/menu/labels'
import { WISH_LABELS } from '@cloud/wish/labels'
import { BarChart } from '@/ui/BarChart'
import { Card, Heading } from '@/ui/Card'
import { Empty } from '@/ui/Loaded'

interface Props {
  now: { wishes: Record<string, number>; orders: Record<string, number> }
  open: Open
}

type Open = (list: 'wishState' | 'orderState', state: string) => void

/** How things stand at this moment: wishes and orders by state. */
export const States = ({ now, open }: Props) => (
  <Card>
    <Heading>心愿现在的状态</Heading>
    <ByState
      label="心愿现在的状态"
      unit="个"
      words={WISH_LABELS}
      list="wishState"
      counts={now.wishes}
      open={open}
    />
    <Heading>点单现在的状态</Heading>
    <ByState
      label="点单现在的状态"
      unit="单"
      words={ORDER_LABELS}
      list="orderState"
      counts={now.orders}
      open={open}
    />
  </Card>
)

interface ByStateProps {
  label: string
  unit: string
  words: Record<string, string>
  list: 'wishState' | 'orderState'
  counts: Record<string, number>
  open: Open
}

function ByState({ label, unit, words, list, counts, open }: ByStateProps) {
  const states = Object.keys(words).filter(state => counts[state] !== undefined)
  if (states.length === 0) return <Empty>暂无数据</Empty>
  return (
    <BarChart
      label={label}
      unit={unit}
      bars={states.map(state => ({
        ...{ key: state, name: words[state] ?? state, value: counts[state] },
        onClick: () => open(list, state),
      }))}
    />
  )
}
