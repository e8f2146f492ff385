import { AttendanceRow } from '@/features/attendance/components/AttendanceRow'
import { Card, Heading } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import type { useWaiting } from '../useWaiting'

type Query = ReturnType<typeof useWaiting>['attendance']

/** Objections to answer, and people of whom nothing says whether they came: each opens its record. Nothing shows when none waits. */
export const AttendanceTasks = ({ query }: { query: Query }) => (
  <Loaded query={query}>
    {({ appeals, unsettled }) => (
      <>
        {appeals.length > 0 && <Rows title="出勤异议" lines={appeals} />}
        {unsettled.length > 0 && <Rows title="没有签到或签退" lines={unsettled} />}
      </>
    )}
  </Loaded>
)

type Line = Parameters<typeof AttendanceRow>[0]['line']

const Rows = ({ title, lines }: { title: string; lines: Line[] }) => (
  <>
    <Heading>{`${title} ${lines.length}`}</Heading>
    <Card>
      {lines.map(line => (
        <AttendanceRow key={line.shiftId + line.personId} line={line} ofMany />
      ))}
    </Card>
  </>
)
