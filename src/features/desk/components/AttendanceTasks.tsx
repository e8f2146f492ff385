import { DESK_LABELS } from '@cloud/report/labels'
import { RecordTask } from '@/features/attendance/components/RecordTask'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'

interface Props {
  appeals: Waiting<'appeals'>
  unsettled: Waiting<'unsettled'>
}

/** Objections, and people of whom nothing says whether they came: settled in place. */
export const AttendanceTasks = ({ appeals, unsettled }: Props) => (
  <>
    <Group title={DESK_LABELS.appeals} group={appeals}>
      {line => <RecordTask key={keyOf(line)} line={line} />}
    </Group>
    <Group title={DESK_LABELS.unsettled} group={unsettled}>
      {line => <RecordTask key={keyOf(line)} line={line} />}
    </Group>
  </>
)

const keyOf = ({ shiftId, personId }: Task<'unsettled'>) => shiftId + personId
