import { Joined } from '@/features/people/components/Joined'
import { call, type Output } from '@/platform/call'
import { spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'

type PostSummary = Output<'post', 'list'>['items'][number]

/** The volunteer posts of the community; those with a place left say when. */
export default function PostListPage() {
  return (
    <Screen>
      <Joined>{({ communityId }) => <Posts communityId={communityId} />}</Joined>
    </Screen>
  )
}

function Posts({ communityId }: { communityId: string }) {
  const posts = usePages(['post', 'list', 'pages', communityId], cursor =>
    call('post', 'list', { communityId, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={posts} empty="现在没有招人的岗位">
      {post => <PostRow key={post.postId} post={post} />}
    </List>
  )
}

function PostRow({ post }: { post: PostSummary }) {
  const free = post.shifts.find(({ taken, capacity }) => taken < capacity)
  const next = free ?? post.shifts[0]
  return (
    <Row
      title={post.title}
      sub={
        next ? `${spanLabel(next.startsAt, next.endsAt)} · 每小时 ${post.pointsPerHour} 分` : '时段都已结束'
      }
      end={state(post, free !== undefined)}
      onClick={() => go(PAGES.post, { id: post.postId })}
    />
  )
}

function state({ shifts }: PostSummary, hasPlace: boolean) {
  if (shifts.length === 0) return <Badge tone="plain">已结束</Badge>
  return hasPlace ? <Badge tone="good">可认领</Badge> : <Badge tone="wait">已满员</Badge>
}
