import { View } from '@tarojs/components'
import { AttendanceRow } from './AttendanceRow'
import { type Actionable, RecordActions } from './RecordActions'

/** An attendance that waits for somebody, settled in place; the row opens all that is recorded. */
export const RecordTask = ({ line }: { line: Actionable }) => (
  <View className="task">
    <AttendanceRow line={line} ofMany />
    <RecordActions record={line} size="small" />
  </View>
)
