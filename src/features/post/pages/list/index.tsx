import { useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import { call, type Output } from '@/platform/call'
import { spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { OpenShifts } from '../../components/OpenShifts'

type PostSummary = Output<'post', 'list'>['items'][number]

const VIEWS = [
  { value: 'open', label: '我能参加的' },
  { value: 'all', label: '全部岗位' },
] as const

/** What one can take in the next two weeks, day by day; or all volunteer posts of the community. */
export default function PostListPage() {
  const [view, setView] = useState<'open' | 'all'>('open')
  return (
    <Screen>
      <Joined>
        {({ communityId }) => (
          <>
            <Choice label="看什么" options={VIEWS} value={view} onChange={setView} />
            {view === 'open' ? <OpenShifts communityId={communityId} /> : <Posts communityId={communityId} />}
          </>
        )}
      </Joined>
    </Screen>
  )
}

function Posts({ communityId }: { communityId: string }) {
  const posts = usePages(['post', 'list', 'pages', communityId], cursor =>
    call('post', 'list', { communityId, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={posts} empty="社区还没有发布岗位">
      {post => <PostRow key={post.postId} post={post} />}
    </List>
  )
}

function PostRow({ post }: { post: PostSummary }) {
  const next = post.shifts.find(({ free }) => free > 0) ?? post.shifts[0]
  return (
    <Row
      title={post.title}
      sub={
        next ? `${spanLabel(next.startsAt, next.endsAt)} · 每小时 ${post.pointsPerHour} 积分` : '时段都已结束'
      }
      end={state(post)}
      onClick={() => go(PAGES.post, { id: post.postId })}
    />
  )
}

function state({ shifts, status }: PostSummary) {
  if (status === 'cancelled') return <Badge tone="bad">已取消</Badge>
  if (shifts.length === 0) return <Badge tone="plain">已结束</Badge>
  return shifts.some(({ free, waiting }) => free > 0 && waiting === 0) ? (
    <Badge tone="good">可认领</Badge>
  ) : (
    <Badge tone="wait">可候补</Badge>
  )
}
