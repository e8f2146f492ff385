import { DESK_LABELS } from '@cloud/report/labels'
import { AttendanceRow } from '@/features/attendance/components/AttendanceRow'
import { DecideTask } from '@/features/attendance/components/DecideTask'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'

interface Props {
  appeals: Waiting<'appeals'>
  unsettled: Waiting<'unsettled'>
}

/** Objections, answered in place, and people of whom nothing says whether they came: each opens its record. */
export const AttendanceTasks = ({ appeals, unsettled }: Props) => (
  <>
    <Group title={DESK_LABELS.appeals} group={appeals}>
      {line => <DecideTask key={keyOf(line)} line={line} />}
    </Group>
    <Group title={DESK_LABELS.unsettled} group={unsettled}>
      {line => <AttendanceRow key={keyOf(line)} line={line} ofMany />}
    </Group>
  </>
)

const keyOf = ({ shiftId, personId }: Task<'unsettled'>) => shiftId + personId
