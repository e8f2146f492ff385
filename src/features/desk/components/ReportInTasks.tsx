import { View } from '@tarojs/components'
import { useState } from 'react'
import { momentLabel } from '@/platform/dates'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { WordsSheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import type { useWaiting } from '../useWaiting'
import { Group } from './Group'

type Query = ReturnType<typeof useWaiting>['reportIns']
type ReportIn = NonNullable<Query['data']>['items'][number]

/** Report-ins to verify, in place. */
export function ReportInTasks({ query }: { query: Query }) {
  const units = useCall('people', 'directory', undefined).data?.units ?? []
  const unitName = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? ''
  return (
    <Group title="待审核的报到" empty="没有待审核的报到" query={query}>
      {reportIn => (
        <ReportInTask key={reportIn.reportInId} reportIn={reportIn} unitName={unitName(reportIn.unitId)} />
      )}
    </Group>
  )
}

function ReportInTask({ reportIn, unitName }: { reportIn: ReportIn; unitName: string }) {
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
        sub={`${reportIn.kind === 'inService' ? '在职党员' : '流动党员'} · ${unitName} · ${momentLabel(reportIn.appliedAt)}`}
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
