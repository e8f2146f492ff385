import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import { statedSpan } from '../statedSpan'
import type { AttendanceLine } from './AttendanceRow'
import { TimeSpan } from './TimeSpan'

interface Props {
  record: AttendanceLine
  action: 'enter' | 'correct'
  close: () => void
}

/** The secretary states when somebody came and left; the person reads who stated it and why. */
export function EntrySheet({ record, action, close }: Props) {
  const { shiftId, personId, displayName } = record
  const [span, setSpan] = useState(() => statedSpan(record))
  const [reason, setReason] = useState('')
  const enter = useAction('attendance', action, ({ entryStatus }) => {
    say.done(entryStatus === 'pending' ? '本月登记已满，等街道审批' : '已登记，本人会看到')
    close()
  })
  return (
    <Sheet title={action === 'enter' ? '登记到岗时间' : '更正时间'} open onClose={close}>
      <View className="lead">{`${displayName}会看到是您登记的和原因。每月登记有限额，超过要街道审批。`}</View>
      <TimeSpan span={span} onChange={setSpan} />
      <AreaField
        label="原因"
        hint="例如：手机没电，现场看到人"
        value={reason}
        max={200}
        onChange={setReason}
      />
      <Button
        block
        busy={enter.isPending}
        disabled={reason.trim() === ''}
        onClick={() => enter.mutate({ shiftId, personId, reason, ...span })}
      >
        确认登记
      </Button>
    </Sheet>
  )
}
