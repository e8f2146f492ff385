import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCall } from '@/query/hooks'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ShiftRow } from '../../components/ShiftRow'

/** One volunteer post: what, where, what it earns, and its shifts. */
export default function PostPage() {
  const post = useCall('post', 'get', { postId: useRouter().params.id ?? '' })
  return (
    <Screen>
      <Loaded query={post}>
        {({ title, detail, venueName, venueAddress, pointsPerHour, shifts, canManage }) => (
          <>
            <Card>
              <Title>{title}</Title>
              <View>{detail}</View>
              <Pair name="地点">{[venueName, venueAddress].filter(Boolean).join('，')}</Pair>
              <Pair name="积分">{`每小时 ${pointsPerHour} 分，按签到签退计时`}</Pair>
            </Card>
            <Heading>时段</Heading>
            <Card>
              {shifts.map(shift => (
                <ShiftRow key={shift.shiftId} shift={shift} canManage={canManage} />
              ))}
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
