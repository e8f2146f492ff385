import { View } from '@tarojs/components'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { DraftNote } from '@/ui/DraftNote'
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
  const span = statedSpan(record)
  const { form, change, note, sent } = useDraft(
    `attendance.${action}:${shiftId}:${personId}`,
    { ...span, reason: '' },
    { base: JSON.stringify(span) },
  )
  const enter = useAction('attendance', action, ({ entryStatus }) => {
    sent()
    say.done(entryStatus === 'pending' ? '本月登记已满，等街道审批' : '已登记，本人会看到')
    close()
  })
  return (
    <Sheet title={action === 'enter' ? '登记到岗时间' : '更正时间'} open onClose={close}>
      <View className="lead">{`${displayName}会看到是您登记的和原因。每月登记有限额，超过要街道审批。`}</View>
      <DraftNote note={note} />
      <TimeSpan span={form} onChange={change} />
      <AreaField
        label="原因"
        hint="例如：手机没电，现场看到人"
        value={form.reason}
        max={200}
        onChange={reason => change({ reason })}
      />
      <Button
        block
        busy={enter.isPending}
        disabled={form.reason.trim() === ''}
        onClick={() => enter.mutate({ shiftId, personId, ...form })}
      >
        确认登记
      </Button>
    </Sheet>
  )
}
