import { ORDER_LABELS } from '@cloud/menu/labels'
import { WISH_LABELS } from '@cloud/wish/labels'
import { BarChart } from '@/ui/BarChart'
import { Card, Heading } from '@/ui/Card'
import { Empty } from '@/ui/Loaded'
import { openList } from '../openList'

interface Props {
  now: { wishes: Record<string, number>; orders: Record<string, number> }
  communityId?: string
}

/** How things stand at this moment: wishes and orders by state. */
export const States = ({ now, communityId }: Props) => (
  <Card>
    <Heading>心愿现在的状态</Heading>
    <ByState
      label="心愿现在的状态"
      unit="个"
      words={WISH_LABELS}
      list="wishState"
      counts={now.wishes}
      communityId={communityId}
    />
    <Heading>点单现在的状态</Heading>
    <ByState
      label="点单现在的状态"
      unit="单"
      words={ORDER_LABELS}
      list="orderState"
      counts={now.orders}
      communityId={communityId}
    />
  </Card>
)

interface ByStateProps {
  label: string
  unit: string
  words: Record<string, string>
  list: 'wishState' | 'orderState'
  counts: Record<string, number>
  communityId: string | undefined
}

function ByState({ label, unit, words, list, counts, communityId }: ByStateProps) {
  const states = Object.keys(words).filter(state => counts[state] !== undefined)
  if (states.length === 0) return <Empty>暂无数据</Empty>
  return (
    <BarChart
      label={label}
      unit={unit}
      bars={states.map(state => ({
        ...{ key: state, name: words[state] ?? state, value: counts[state] },
        ...(communityId && { onClick: () => void openList(list, { communityId, state }) }),
      }))}
    />
  )
}
