import { MEMBER_KINDS } from '@cloud/people/labels'
import { DESK_LABELS } from '@cloud/report/labels'
import { momentLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Row } from '@/ui/Row'
import { say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'
import { Reviewing } from './Reviewing'

type ReportIn = Task<'reportIns'>

/** Report-ins to verify, in place. */
export function ReportInTasks({ group }: { group: Waiting<'reportIns'> }) {
  return (
    <Group title={DESK_LABELS.reportIns} group={group}>
      {reportIn => <ReportInTask key={reportIn.reportInId} reportIn={reportIn} />}
    </Group>
  )
}

function ReportInTask({ reportIn }: { reportIn: ReportIn }) {
  const { reportInId } = reportIn
  const review = useAction('people', 'reviewReportIn', (_, { approve }) =>
    say.done(approve ? '已通过' : '已退回'),
  )
  return (
    <TaskRow about={reportIn.displayName}>
      <Row
        title={reportIn.displayName}
        sub={`${MEMBER_KINDS[reportIn.kind]} · ${reportIn.unitName} · ${momentLabel(reportIn.appliedAt)}`}
        end={backing(reportIn)}
      />
      <Reviewing
        draft={`people.reviewReportIn:${reportInId}`}
        title="退回报到申请"
        hint="申请人会看到"
        busy={review.isPending}
        decide={answer => review.mutateAsync({ reportInId, ...answer })}
      />
    </TaskRow>
  )
}

/** Who stands behind an application: the unit's liaison, or the roster with the person's own phone. */
function backing({ vouchedBy, onRoster }: ReportIn) {
  if (vouchedBy) return <Badge tone="good">{`单位已确认（${vouchedBy}）`}</Badge>
  return onRoster ? <Badge tone="good">名册里有</Badge> : null
}
