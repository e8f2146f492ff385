import { View } from '@tarojs/components'
import { timeLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import { statedSpan } from '../statedSpan'
import type { AttendanceLine } from './AttendanceRow'
import { type Span, TimeSpan } from './TimeSpan'

interface Props {
  record: AttendanceLine
  action: 'decideAppeal' | 'approveEntry'
  close: () => void
}

/** Answers an objection, or an entry that waits for approval; the answer and its reason are shown to the person. */
export const DecideSheet = ({ record, action, close }: Props) =>
  action === 'approveEntry' ? (
    <ApproveSheet record={record} close={close} />
  ) : (
    <AnswerSheet record={record} close={close} />
  )

type Verdict = 'attended' | 'excused' | 'no'

/** What is written goes with the objection that it answers, and with what is known of the presence. */
function useAnswerDraft(record: AttendanceLine) {
  const { shiftId, personId, status, appeal } = record
  const span = statedSpan(record)
  const start: Span & { verdict: Verdict | undefined; reason: string } = {
    ...span,
    ...{ verdict: undefined, reason: '' },
  }
  return useDraft(`attendance.answer:${shiftId}:${personId}`, start, {
    base: JSON.stringify([span, status, appeal?.at]),
  })
}

function AnswerSheet({ record, close }: Omit<Props, 'action'>) {
  const { shiftId, personId, status, appeal } = record
  const { form, change, note, sent } = useAnswerDraft(record)
  const { verdict, reason, from, to } = form
  const decide = useAction('attendance', 'decideAppeal', ({ appealStatus }) => {
    sent()
    say.done(appealStatus === 'open' ? '本月登记已满，等街道审批' : '已答复，本人会看到')
    close()
  })
  const options: { value: Verdict; label: string }[] = [
    { value: 'attended', label: '到了，按实际时间计' },
    ...(status === 'noShow' ? [{ value: 'excused', label: '没到，算请假' } as const] : []),
    { value: 'no', label: '维持原来的记录' },
  ]
  const send = () =>
    decide.mutate({
      ...{ shiftId, personId, reason, accept: verdict !== 'no' },
      ...(verdict === 'attended' && { attended: { from, to } }),
    })
  return (
    <Sheet title="答复异议" open onClose={close}>
      <View className="lead">{`“${appeal?.words ?? ''}”`}</View>
      <DraftNote note={note} />
      <Choice
        label="核实的结果"
        options={options}
        value={verdict}
        onChange={one => change({ verdict: one })}
      />
      {verdict === 'attended' && <TimeSpan span={form} onChange={change} />}
      <AreaField
        label="答复"
        hint="本人会看到"
        value={reason}
        max={200}
        onChange={words => change({ reason: words })}
      />
      <Button block busy={decide.isPending} disabled={!verdict || reason.trim() === ''} onClick={send}>
        确认答复
      </Button>
    </Sheet>
  )
}

function ApproveSheet({ record, close }: Omit<Props, 'action'>) {
  const { shiftId, personId, entry } = record
  const { form, change, note, sent } = useDraft(
    `attendance.approve:${shiftId}:${personId}`,
    { reason: '' },
    { base: entry?.at ?? '' },
  )
  const { reason } = form
  const approval = useAction('attendance', 'approveEntry', ({ entryStatus }) => {
    sent()
    say.done(entryStatus === 'approved' ? '已批准' : '已退回')
    close()
  })
  const answer = (approve: boolean) =>
    approval.mutate({ shiftId, personId, approve, ...(reason.trim() && { reason }) })
  return (
    <Sheet title="审批登记" open onClose={close}>
      {entry && (
        <View className="lead">
          {`${entry.byName}登记 ${timeLabel(entry.from)}–${timeLabel(entry.to)}：${entry.reason ?? ''}`}
        </View>
      )}
      <DraftNote note={note} />
      <AreaField
        label="意见"
        hint="退回时要写明原因"
        value={reason}
        max={200}
        onChange={words => change({ reason: words })}
      />
      <Button block busy={approval.isPending} onClick={() => answer(true)}>
        批准
      </Button>
      <Button
        block
        kind="plain"
        busy={approval.isPending}
        disabled={reason.trim() === ''}
        onClick={() => answer(false)}
      >
        退回
      </Button>
    </Sheet>
  )
}
