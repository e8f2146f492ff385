import { useRouter } from '@tarojs/taro'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { AttendanceRow } from '../../components/AttendanceRow'

/** Everybody on a shift with what is recorded of them; each opens to be settled. */
export default function RosterPage() {
  const shiftId = useRouter().params.shiftId ?? ''
  const people = usePages(['attendance', 'roster', 'pages', shiftId], cursor =>
    call('attendance', 'roster', { shiftId, ...(cursor && { cursor }) }),
  )
  return (
    <Screen>
      <List pages={people} empty="还没有人认领这个时段">
        {line => <AttendanceRow key={line.personId} line={line} />}
      </List>
    </Screen>
  )
}
