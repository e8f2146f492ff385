import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { type Worker, WorkerChoice } from './WorkerChoice'

/** Who gets the order and, once it was handed back twice, what was agreed. */
export type Dispatch = Worker & { decision?: string }

interface Props {
  order: { communityId: string; mustDecide: boolean }
  busy: boolean
  onClose: () => void
  onConfirm: (dispatch: Dispatch) => void
}

/** The secretary gives an order to somebody; after two hand-backs only once it is agreed, and says how. */
export function DispatchSheet({ order, busy, onClose, onConfirm }: Props) {
  const [worker, choose] = useState<Worker>()
  const [decision, setDecision] = useState('')
  const decided = !order.mustDecide || decision.trim() !== ''
  return (
    <Sheet title="派给谁" open onClose={onClose}>
      <WorkerChoice communityId={order.communityId} value={worker} onChange={choose} />
      {order.mustDecide && (
        <>
          <View className="lead">
            这个订单已退回两次。请先和对方说好，这次派出后不能再退回。写下来的话居民也会看到。
          </View>
          <AreaField
            label="怎么说好的"
            hint="例如：和李明电话说好，周六上午去"
            value={decision}
            max={200}
            onChange={setDecision}
          />
        </>
      )}
      <Button
        block
        busy={busy}
        disabled={!worker || !decided}
        onClick={() => worker && onConfirm({ ...worker, ...(order.mustDecide && { decision }) })}
      >
        派给选中的
      </Button>
    </Sheet>
  )
}
