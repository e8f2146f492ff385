import { DESK_LABELS } from '@cloud/report/labels'
import { useState } from 'react'
import { go, PAGES } from '@/platform/navigate'
import { useAction } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'
import { WishBatch } from './WishBatch'

type Wish = Task<'wishes'>

/** Wishes to review: let through one by one or several together, or opened to be read in full and sent back. */
export function WishTasks({ group }: { group: Waiting<'wishes'> }) {
  const [together, setTogether] = useState(false)
  const reviewable = group.items.filter(isPlain)
  if (together) return <WishBatch wishes={reviewable} onDone={() => setTogether(false)} />
  const start = reviewable.length > 1 && (
    <Button size="small" kind="plain" onClick={() => setTogether(true)}>
      选几个一起通过
    </Button>
  )
  return (
    <Group title={DESK_LABELS.wishes} group={group} action={start}>
      {wish => <WishTask key={wish.wishId} wish={wish} />}
    </Group>
  )
}

/** Nothing about it asks to be read in full first. */
const isPlain = ({ ownReview, needsLook, graded }: Wish) => !ownReview && !needsLook && !graded

function WishTask({ wish }: { wish: Wish }) {
  const review = useAction('wish', 'review', () => say.done('已通过'))
  const open = () => go(PAGES.wish, { id: wish.wishId })
  const look = wish.needsLook ? '（文字要仔细看看）' : ''
  return (
    <TaskRow about={wish.title}>
      <Row title={wish.title} sub={`${wish.wisherName}：${wish.detail}${look}`} onClick={open} />
      {wish.ownReview ? (
        <Badge tone="wait">等别人审核</Badge>
      ) : wish.needsLook || wish.graded ? (
        <Button size="small" kind="plain" onClick={open}>
          查看
        </Button>
      ) : (
        <Button
          size="small"
          busy={review.isPending}
          onClick={() => review.mutate({ wishId: wish.wishId, approve: true })}
        >
          通过
        </Button>
      )}
    </TaskRow>
  )
}
