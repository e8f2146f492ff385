import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Serving } from '@/features/people/components/Joined'
import { call, type Output } from '@/platform/call'
import { local, spanLabel } from '@/platform/dates'
import { useAction, useCall, usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { List } from '@/ui/List'
import { Empty, Loaded, NoPermission } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import { EditSheet } from '../../components/EditSheet'
import { placesWords } from '../../words'

type Post = Output<'post', 'get'>
type Shift = Post['shifts'][number]

/** The secretary changes or calls off a shift, or this and all that follow; everyone on them is told. */
export default function ManagePostPage() {
  const postId = useRouter().params.id ?? ''
  return (
    <Screen>
      <Serving>{() => <Managed postId={postId} />}</Serving>
    </Screen>
  )
}

function Managed({ postId }: { postId: string }) {
  const query = useCall('post', 'get', { postId })
  return (
    <Loaded query={query}>
      {post =>
        post.canManage ? (
          <>
            <About post={post} />
            <Heading>接下来的时段</Heading>
            {post.shifts.length === 0 && <Empty>没有接下来的时段</Empty>}
            {post.shifts.map(shift => (
              <ShiftCard key={shift.shiftId} post={post} shift={shift} />
            ))}
            <Heading>以前的时段</Heading>
            <Past postId={postId} />
          </>
        ) : (
          <NoPermission>这里是给本社区书记用的</NoPermission>
        )
      }
    </Loaded>
  )
}

function About({ post }: { post: Post }) {
  const [cancelling, setCancelling] = useState(false)
  const cancel = useAction('post', 'cancelSeries', () => {
    setCancelling(false)
    say.done('已取消，正在通知大家')
  })
  return (
    <Card>
      <Title>{post.title}</Title>
      {post.series && <Pair name="时间">{post.series}</Pair>}
      {post.changing && <View className="lead">上一次修改还在办理，一两分钟后生效。</View>}
      {post.status === 'cancelled' ? (
        <Badge tone="bad">已取消</Badge>
      ) : (
        <Button block kind="plain" onClick={() => setCancelling(true)}>
          取消整个岗位
        </Button>
      )}
      {cancelling && (
        <WordsSheet
          draft={`post.cancelSeries:${post.postId}`}
          title="取消整个岗位？不能恢复"
          label="取消的原因"
          hint="认领和候补的人都会收到"
          confirmText="取消岗位并通知大家"
          open
          busy={cancel.isPending}
          onClose={() => setCancelling(false)}
          onConfirm={reason => cancel.mutateAsync({ postId: post.postId, reason })}
        />
      )}
    </Card>
  )
}

function ShiftCard({ post, shift }: { post: Post; shift: Shift }) {
  const [doing, setDoing] = useState<'edit' | 'cancel' | null>(null)
  const close = () => setDoing(null)
  const open = shift.status === 'open' && local(shift.endsAt) > local()
  return (
    <Card>
      <Row
        title={spanLabel(shift.startsAt, shift.endsAt)}
        sub={`${placesWords(shift, local().format())} · ${shift.venueName}`}
        end={shift.status === 'cancelled' ? <Badge tone="bad">已取消</Badge> : null}
      />
      {open && (
        <View className="chips">
          <Button size="small" kind="plain" onClick={() => setDoing('edit')}>
            修改
          </Button>
          <Button size="small" kind="plain" onClick={() => setDoing('cancel')}>
            取消时段
          </Button>
        </View>
      )}
      {doing === 'edit' && <EditSheet post={post} shift={shift} close={close} />}
      {doing === 'cancel' && <CancelSheet shift={shift} close={close} />}
    </Card>
  )
}

function CancelSheet({ shift, close }: { shift: Shift; close: () => void }) {
  const cancel = useAction('post', 'cancelShift', () => {
    close()
    say.done('已取消，正在通知大家')
  })
  return (
    <WordsSheet
      draft={`post.cancelShift:${shift.shiftId}`}
      title="取消这个时段？不能恢复"
      label="取消的原因"
      hint="认领和候补的人都会收到"
      confirmText="取消时段并通知大家"
      open
      busy={cancel.isPending}
      onClose={close}
      onConfirm={reason => cancel.mutateAsync({ shiftId: shift.shiftId, reason })}
    />
  )
}

function Past({ postId }: { postId: string }) {
  const shifts = usePages(['post', 'pastShifts', 'pages', postId], cursor =>
    call('post', 'pastShifts', { postId, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={shifts} empty="还没有办过">
      {shift => (
        <Row
          key={shift.shiftId}
          title={spanLabel(shift.startsAt, shift.endsAt)}
          sub={shift.status === 'cancelled' ? `已取消：${shift.cancelReason ?? ''}` : `${shift.taken} 人认领`}
        />
      )}
    </List>
  )
}
