import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { RemindMe } from '@/features/inbox/components/RemindMe'
import type { Output } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ShiftRow } from '../../components/ShiftRow'
import { termsWords } from '../../words'

type Post = Output<'post', 'get'>

/** A shift that is ahead of the person, or that they wait for. */
const WAITING = ['claimed', 'waitlisted', 'offered']

/** One volunteer post: what, where, what it earns and asks, and its shifts. */
export default function PostPage() {
  const post = useCall('post', 'get', { postId: useRouter().params.id ?? '' })
  return (
    <Screen>
      <Loaded query={post}>
        {data => (
          <>
            <About post={data} />
            <RemindMe when={data.shifts.some(({ myStatus }) => WAITING.some(one => one === myStatus))} />
            <Heading>时段</Heading>
            {data.shifts.length === 0 ? (
              <Empty>时段都已结束</Empty>
            ) : (
              <Card>
                {data.shifts.map(shift => (
                  <ShiftRow
                    key={shift.shiftId}
                    shift={shift}
                    canManage={data.canManage}
                    minAge={data.minAge}
                  />
                ))}
              </Card>
            )}
            {data.canManage && (
              <Button block kind="plain" onClick={() => go(PAGES.postManage, { id: data.postId })}>
                改时间、取消时段
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function About({ post }: { post: Post }) {
  const { title, detail, venueName, venueAddress, pointsPerHour, series, status, cancelReason } = post
  const terms = termsWords(post)
  const unmet = post.shifts.find(shift => shift.unmet)?.unmet
  return (
    <Card>
      <Title>{title}</Title>
      {status === 'cancelled' && (
        <View className="note-title">{`这个岗位已取消：${cancelReason ?? ''}`}</View>
      )}
      <View>{detail}</View>
      <Pair name="地点">{[venueName, venueAddress].filter(Boolean).join('，')}</Pair>
      <Pair name="积分">{`每小时 ${pointsPerHour} 积分，按签到签退计时`}</Pair>
      {series && <Pair name="时间">{series}</Pair>}
      {terms && <Pair name="要求">{terms}</Pair>}
      {unmet && <View className="lead">{unmet}</View>}
      {unmet && post.skills.length > 0 && (
        <Button kind="plain" block onClick={() => go(PAGES.volunteering)}>
          填写我的本领
        </Button>
      )}
    </Card>
  )
}
