import { useCall } from '@/query/hooks'
import { Card, Heading } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { AttendanceRow } from '../../components/AttendanceRow'

/** What waits for the street administrator: entries beyond a secretary's monthly cap, and objections to review. */
export default function ApprovalsPage() {
  const waiting = useCall('attendance', 'approvals', undefined)
  return (
    <Screen>
      <Loaded query={waiting}>
        {({ entries, appeals }) => (
          <>
            <Heading>{`待审批的登记 ${entries.length}`}</Heading>
            {entries.length === 0 ? <Empty>没有待审批的登记</Empty> : <Rows lines={entries} />}
            <Heading>{`待复核的异议 ${appeals.length}`}</Heading>
            {appeals.length === 0 ? <Empty>没有待复核的异议</Empty> : <Rows lines={appeals} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const Rows = ({ lines }: { lines: Parameters<typeof AttendanceRow>[0]['line'][] }) => (
  <Card>
    {lines.map(line => (
      <AttendanceRow key={line.shiftId + line.personId} line={line} ofMany />
    ))}
  </Card>
)
