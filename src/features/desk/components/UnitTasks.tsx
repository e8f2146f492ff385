import { DESK_LABELS } from '@cloud/report/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { momentLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { WordsSheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'

type UnitReportIn = Task<'units'>

/** Units that report in, to verify in place. */
export const UnitTasks = ({ group }: { group: Waiting<'units'> }) => (
  <Group title={DESK_LABELS.units} group={group}>
    {unit => <UnitTask key={unit.unitReportInId} unit={unit} />}
  </Group>
)

function UnitTask({ unit }: { unit: UnitReportIn }) {
  const { unitReportInId } = unit
  const [declining, setDeclining] = useState(false)
  const review = useAction('people', 'reviewUnitReportIn', (_, { approve }) => {
    setDeclining(false)
    say.done(approve ? '已通过' : '已退回')
  })
  return (
    <View className="task">
      <Row
        title={unit.unitName}
        sub={`${unit.offer} · ${unit.liaisonName} · ${momentLabel(unit.appliedAt)}`}
      />
      <Button size="small" kind="plain" onClick={() => setDeclining(true)}>
        退回
      </Button>
      <Button
        size="small"
        busy={review.isPending}
        onClick={() => review.mutate({ unitReportInId, approve: true })}
      >
        通过
      </Button>
      {declining && (
        <WordsSheet
          title="退回单位报到"
          label="退回的原因"
          hint="联络员会看到"
          confirmText="退回"
          open
          busy={review.isPending}
          onClose={() => setDeclining(false)}
          onConfirm={reason => review.mutate({ unitReportInId, approve: false, reason })}
        />
      )}
    </View>
  )
}
