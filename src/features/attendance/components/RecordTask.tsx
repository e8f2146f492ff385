import { TaskRow } from '@/ui/TaskRow'
import { AttendanceRow } from './AttendanceRow'
import { type Actionable, RecordActions } from './RecordActions'

/** An attendance that waits for somebody, settled in place; the row opens all that is recorded. */
export const RecordTask = ({ line }: { line: Actionable }) => (
  <TaskRow about={line.title}>
    <AttendanceRow line={line} ofMany />
    <RecordActions record={line} size="small" />
  </TaskRow>
)
