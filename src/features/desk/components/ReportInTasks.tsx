import { MEMBER_KINDS } from '@cloud/people/labels'
import { DESK_LABELS } from '@cloud/report/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { momentLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { WordsSheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'

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
  const [declining, setDeclining] = useState(false)
  const review = useAction('people', 'reviewReportIn', (_, { approve }) => {
    setDeclining(false)
    say.done(approve ? '已通过' : '已退回')
  })
  return (
    <View className="task">
      <Row
        title={reportIn.displayName}
        sub={`${MEMBER_KINDS[reportIn.kind]} · ${reportIn.unitName} · ${momentLabel(reportIn.appliedAt)}`}
        end={<Backing reportIn={reportIn} />}
      />
      <Button size="small" kind="plain" onClick={() => setDeclining(true)}>
        退回
      </Button>
      <Button
        size="small"
        busy={review.isPending}
        onClick={() => review.mutate({ reportInId, approve: true })}
      >
        通过
      </Button>
      {declining && (
        <WordsSheet
          title="退回报到申请"
          label="退回的原因"
          hint="申请人会看到"
          confirmText="退回申请"
          open
          busy={review.isPending}
          onClose={() => setDeclining(false)}
          onConfirm={reason => review.mutate({ reportInId, approve: false, reason })}
        />
      )}
    </View>
  )
}

/** Who stands behind an application: the unit's liaison, or the roster with the person's own phone. */
function Backing({ reportIn: { vouchedBy, onRoster } }: { reportIn: ReportIn }) {
  if (vouchedBy) return <Badge tone="good">{`单位已确认（${vouchedBy}）`}</Badge>
  return onRoster ? <Badge tone="good">名册里有</Badge> : null
}
