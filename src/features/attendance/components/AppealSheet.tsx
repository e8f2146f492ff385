import { View } from '@tarojs/components'
import { momentLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import type { AttendanceLine } from './AttendanceRow'
import { TimeField } from './TimeSpan'

interface Props {
  record: AttendanceLine
  title: string
  close: () => void
}

/** The person says how it was; for a forgotten check-out, when it ended. */
export function AppealSheet({ record, title, close }: Props) {
  const { shiftId, status, endsAt, appealsUntil } = record
  const { form, change, note, sent } = useDraft(`attendance.appeal:${shiftId}`, { words: '', to: endsAt })
  const { words, to } = form
  const appeal = useAction('attendance', 'appeal', ({ appealStatus }) => {
    sent()
    say.done(appealStatus === 'escalated' ? '已请街道复核' : '已告诉社区，请等答复')
    close()
  })
  return (
    <Sheet title={title} open onClose={close}>
      <DraftNote note={note} />
      {status === 'forgotten' && (
        <View className="chips field">
          <TimeField label="离开" value={to} onChange={time => change({ to: time })} />
        </View>
      )}
      <AreaField
        label="说说情况"
        hint="当时在哪里、谁可以证明"
        value={words}
        max={200}
        onChange={written => change({ words: written })}
      />
      <View className="lead">{`${momentLabel(appealsUntil)} 之前可以提出`}</View>
      <Button
        block
        busy={appeal.isPending}
        disabled={words.trim() === ''}
        onClick={() => appeal.mutate({ shiftId, words, ...(status === 'forgotten' && { to }) })}
      >
        请社区核实
      </Button>
    </Sheet>
  )
}
