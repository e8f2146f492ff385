import { View } from '@tarojs/components'
import { dayLabel, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { Group } from './Group'

/** Shifts under way or to come: who is short of people, and the way to today's check-in codes. */
export function ShiftTasks({ communityId }: { communityId: string }) {
  const shifts = useCall('post', 'comingUp', { communityId })
  return (
    <Group title="近期岗位" empty="最近没有岗位" query={shifts}>
      {shift => (
        <View key={shift.shiftId} className="task">
          <Row
            title={shift.title}
            sub={spanLabel(shift.startsAt, shift.endsAt)}
            end={<Places taken={shift.taken} capacity={shift.capacity} />}
            onClick={() => go(PAGES.post, { id: shift.postId })}
          />
          {dayLabel(shift.startsAt) === '今天' && (
            <Button size="small" onClick={() => go(PAGES.code, { shiftId: shift.shiftId })}>
              签到码
            </Button>
          )}
        </View>
      )}
    </Group>
  )
}

const Places = ({ taken, capacity }: { taken: number; capacity: number }) =>
  taken < capacity ? (
    <Badge tone="wait">{`差 ${capacity - taken} 人`}</Badge>
  ) : (
    <Badge tone="good">人齐了</Badge>
  )
