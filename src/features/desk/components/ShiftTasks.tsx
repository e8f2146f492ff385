import { View } from '@tarojs/components'
import { dayLabel, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'

/** Coming shifts: who is short of people, and the way to today's check-in codes. */
export function ShiftTasks({ communityId }: { communityId: string }) {
  const posts = useCall('post', 'list', { communityId })
  return (
    <>
      <Heading>近期岗位</Heading>
      <Loaded query={posts}>
        {({ items }) => {
          const shifts = items
            .flatMap(({ title, postId, shifts }) => shifts.map(shift => ({ ...shift, title, postId })))
            .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
          if (shifts.length === 0) return <Empty>最近没有岗位</Empty>
          return (
            <Card>
              {shifts.slice(0, 6).map(shift => (
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
              ))}
            </Card>
          )
        }}
      </Loaded>
    </>
  )
}

const Places = ({ taken, capacity }: { taken: number; capacity: number }) =>
  taken < capacity ? (
    <Badge tone="wait">{`差 ${capacity - taken} 人`}</Badge>
  ) : (
    <Badge tone="good">人齐了</Badge>
  )
