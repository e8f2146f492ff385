import { DESK_LABELS } from '@cloud/report/labels'
import type { Output } from '@/platform/call'
import { dayLabel, local, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { ask, say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'
import type { Waiting } from '../useDesk'
import { Group } from './Group'

type Shift = Output<'post', 'comingUp'>['items'][number]

/** Shifts of the next days that are short of people: stand-ins are called from here. */
export const ShortTasks = ({ group }: { group: Waiting<'short'> }) => (
  <Group title={DESK_LABELS.short} group={group}>
    {shift => <ShiftTask key={shift.shiftId} shift={shift} />}
  </Group>
)

/** So far ahead: what is later is no work of today. */
const DAYS = 7

/** Shifts under way or soon to come: who is short of people, and the way to today's check-in codes. */
export function ShiftTasks({ communityId }: { communityId: string }) {
  const shifts = useCall('post', 'comingUp', { communityId })
  return (
    <Loaded query={shifts}>
      {({ items }) => {
        const soon = items.filter(({ startsAt }) => local(startsAt).diff(local(), 'day') < DAYS)
        return (
          <Group title="近期岗位" group={{ items: soon, count: soon.length, more: false }}>
            {shift => <ShiftTask key={shift.shiftId} shift={shift} />}
          </Group>
        )
      }}
    </Loaded>
  )
}

function ShiftTask({ shift }: { shift: Shift }) {
  const call = useAction('post', 'callStandIn', () => say.done('正在通知服务过的邻居'))
  const isToday = dayLabel(shift.startsAt) === '今天'
  const isNear = isToday || dayLabel(shift.startsAt) === '明天'
  const start = async () => {
    const words = '会通知在这个岗位服务过的人，和愿意替补的邻居。'
    if (await ask('召集替补？', words, '通知大家')) call.mutate({ shiftId: shift.shiftId })
  }
  return (
    <TaskRow about={shift.title}>
      <Row
        title={shift.title}
        sub={[spanLabel(shift.startsAt, shift.endsAt), calledWords(shift)].filter(Boolean).join(' · ')}
        end={places(shift)}
        onClick={() => go(PAGES.post, { id: shift.postId })}
      />
      {isNear && shift.free > 0 && shift.mayCall && (
        <Button size="small" kind="plain" busy={call.isPending} onClick={start}>
          召集替补
        </Button>
      )}
      {isToday && (
        <>
          <Button
            size="small"
            kind="plain"
            onClick={() => go(PAGES.attendanceRoster, { shiftId: shift.shiftId })}
          >
            名单
          </Button>
          <Button size="small" onClick={() => go(PAGES.code, { shiftId: shift.shiftId })}>
            签到码
          </Button>
        </>
      )}
    </TaskRow>
  )
}

const calledWords = ({ called, waiting }: Shift) =>
  called !== undefined ? `已通知 ${called} 人替补` : waiting > 0 ? `${waiting} 人候补` : ''

function places({ free, startsAt }: Shift) {
  if (free === 0) return <Badge tone="good">人齐了</Badge>
  return dayLabel(startsAt) === '今天' ? (
    <Badge tone="bad">{`缺 ${free} 人`}</Badge>
  ) : (
    <Badge tone="wait">{`差 ${free} 人`}</Badge>
  )
}
