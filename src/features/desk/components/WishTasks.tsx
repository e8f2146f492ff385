import { View } from '@tarojs/components'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { say } from '@/ui/say'
import type { useWaiting } from '../useWaiting'
import { Group } from './Group'

type Query = ReturnType<typeof useWaiting>['wishes']
type Wish = NonNullable<Query['data']>['items'][number]

/** Wishes to review: let through in place, or open to read in full and send back. */
export const WishTasks = ({ query }: { query: Query }) => (
  <Group title="待审核的心愿" empty="没有待审核的心愿" query={query}>
    {wish => <WishTask key={wish.wishId} wish={wish} />}
  </Group>
)

/** Beside those to review: reports, doubtful pictures, wishers who say nothing. Each is opened to be decided on. */
export function WishAttention({ communityId }: { communityId: string }) {
  const query = useCall('wish', 'attention', { communityId })
  return (
    <Group title="要看一看的心愿" empty="没有要看的心愿" query={query}>
      {wish => (
        <Row
          key={wish.wishId}
          title={wish.title}
          sub={why(wish)}
          onClick={() => go(PAGES.wish, { id: wish.wishId })}
        />
      )}
    </Group>
  )
}

const why = ({ openReports = 0, hidden, doubtfulPhotos = 0, overdue }: Wish) =>
  [
    openReports > 0 && `${openReports} 位邻居举报${hidden ? '，已暂时隐藏' : ''}`,
    doubtfulPhotos > 0 && `${doubtfulPhotos} 张照片要看`,
    overdue && '办好了，许愿人一直没有确认',
  ]
    .filter(Boolean)
    .join(' · ')

function WishTask({ wish }: { wish: Wish }) {
  const review = useAction('wish', 'review', () => say.done('已通过'))
  const open = () => go(PAGES.wish, { id: wish.wishId })
  const look = wish.needsLook ? '（文字要仔细看看）' : ''
  return (
    <View className="task">
      <Row title={wish.title} sub={`${wish.wisherName}：${wish.detail}${look}`} onClick={open} />
      {wish.ownReview ? (
        <Badge tone="wait">等别人审核</Badge>
      ) : wish.needsLook ? (
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
    </View>
  )
}
