import { useAction } from '@/query/hooks'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import type { AttendanceLine } from './AttendanceRow'

/** The secretary records that somebody could not come, and why. */
export function ExcuseSheet({ record, close }: { record: AttendanceLine; close: () => void }) {
  const { shiftId, personId } = record
  const excuse = useAction('attendance', 'excuse', () => {
    say.done('已记为请假')
    close()
  })
  return (
    <WordsSheet
      draft={`attendance.excuse:${shiftId}:${personId}`}
      title="记为请假"
      label="请假的原因"
      hint="本人会看到"
      confirmText="记为请假"
      open
      busy={excuse.isPending}
      onClose={close}
      onConfirm={reason => excuse.mutateAsync({ shiftId, personId, reason })}
    />
  )
}
