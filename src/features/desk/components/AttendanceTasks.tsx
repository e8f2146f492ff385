import { AttendanceRow } from '@/features/attendance/components/AttendanceRow'
import { DecideTask } from '@/features/attendance/components/DecideTask'
import type { Output } from '@/platform/call'
import { Card, Heading } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import type { useWaiting } from '../useWaiting'

type Query = ReturnType<typeof useWaiting>['attendance']

/** Objections, answered in place, and people of whom nothing says whether they came: each opens its record. Nothing shows when none waits. */
export const AttendanceTasks = ({ query }: { query: Query }) => (
  <Loaded query={query}>
    {({ appeals, nextAppeals, unsettled }) => (
      <>
        {appeals.length > 0 && (
          <>
            <Heading>{`出勤异议 ${appeals.length}${nextAppeals ? '+' : ''}`}</Heading>
            <Card>
              {appeals.map(line => (
                <DecideTask key={keyOf(line)} line={line} />
              ))}
            </Card>
          </>
        )}
        {unsettled.length > 0 && (
          <>
            <Heading>{`没有签到或签退 ${unsettled.length}`}</Heading>
            <Card>
              {unsettled.map(line => (
                <AttendanceRow key={keyOf(line)} line={line} ofMany />
              ))}
            </Card>
          </>
        )}
      </>
    )}
  </Loaded>
)

const keyOf = ({ shiftId, personId }: Output<'attendance', 'waiting'>['unsettled'][number]) =>
  shiftId + personId
