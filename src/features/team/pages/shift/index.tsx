import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Output } from '@/platform/call'
import { spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { HeldRow } from '../../components/HeldRow'
import { HoldRow } from '../../components/HoldRow'

/** The places of a shift that teams hold: the leader holds and gives back, members take. */
export default function TeamShiftPage() {
  const shift = useCall('team', 'onShift', { shiftId: useRouter().params.shiftId ?? '' })
  const claimed = useClaimed(shift.data)
  return (
    <Screen>
      <Loaded query={shift}>
        {found => {
          const led = found.myTeams.filter(
            team => team.isLeader && !found.held.some(hold => hold.teamId === team.teamId),
          )
          return (
            <>
              <Card>
                <Title>{found.title}</Title>
                <View className="lead">{spanLabel(found.startsAt, found.endsAt)}</View>
                <Pair name="名额">{`一共 ${found.capacity} 个，还空 ${found.free} 个`}</Pair>
              </Card>
              <Heading>服务队保留的名额</Heading>
              {found.held.length === 0 ? (
                <Empty>还没有服务队保留名额</Empty>
              ) : (
                <Card>
                  {found.held.map(hold => (
                    <HeldRow key={hold.teamId} shift={found} hold={hold} claimed={claimed} />
                  ))}
                </Card>
              )}
              {led.map(team => (
                <HoldRow key={team.teamId} shift={found} team={team} />
              ))}
              <Button block kind="plain" onClick={() => go(PAGES.post, { id: found.postId })}>
                看这个岗位
              </Button>
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

/** Whether the person has a place of this shift already. */
function useClaimed(shift: Output<'team', 'onShift'> | undefined) {
  const post = useCall('post', 'get', { postId: shift?.postId ?? '' }, { enabled: shift !== undefined })
  const status = post.data?.shifts.find(({ shiftId }) => shiftId === shift?.shiftId)?.myStatus
  return status !== undefined && status !== 'cancelled'
}
