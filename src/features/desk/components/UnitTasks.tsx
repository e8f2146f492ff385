import { DESK_LABELS } from '@cloud/report/labels'
import { momentLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { Row } from '@/ui/Row'
import { say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'
import { Reviewing } from './Reviewing'

type UnitReportIn = Task<'units'>

/** Units that report in, to verify in place. */
export const UnitTasks = ({ group }: { group: Waiting<'units'> }) => (
  <Group title={DESK_LABELS.units} group={group}>
    {unit => <UnitTask key={unit.unitReportInId} unit={unit} />}
  </Group>
)

function UnitTask({ unit }: { unit: UnitReportIn }) {
  const { unitReportInId } = unit
  const review = useAction('people', 'reviewUnitReportIn', (_, { approve }) =>
    say.done(approve ? '已通过' : '已退回'),
  )
  return (
    <TaskRow about={unit.unitName}>
      <Row
        title={unit.unitName}
        sub={`${unit.offer} · ${unit.liaisonName} · ${momentLabel(unit.appliedAt)}`}
      />
      <Reviewing
        draft={`people.reviewUnitReportIn:${unitReportInId}`}
        title="退回单位报到"
        hint="联络员会看到"
        busy={review.isPending}
        decide={answer => review.mutateAsync({ unitReportInId, ...answer })}
      />
    </TaskRow>
  )
}
