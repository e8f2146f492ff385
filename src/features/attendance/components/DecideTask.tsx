import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { Button } from '@/ui/Button'
import { AttendanceRow } from './AttendanceRow'
import { DecideSheet } from './DecideSheet'

type Line = Output<'attendance', 'approvals'>['appeals'][number]

/** An objection or an entry that waits, answered in place; the row opens all that is recorded. */
export function DecideTask({ line }: { line: Line }) {
  const [open, setOpen] = useState(false)
  const action = line.actions.find(one => one === 'decideAppeal' || one === 'approveEntry')
  return (
    <View className="task">
      <AttendanceRow line={line} ofMany />
      {action && (
        <Button size="small" onClick={() => setOpen(true)}>
          {action === 'approveEntry' ? '审批' : '答复'}
        </Button>
      )}
      {open && action && <DecideSheet record={line} action={action} close={() => setOpen(false)} />}
    </View>
  )
}
