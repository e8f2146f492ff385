import { useState } from 'react'
import type { Output } from '@/platform/call'
import { useAction } from '@/query/hooks'
import { ActionBar, type BarAction } from '@/ui/ActionBar'
import { say } from '@/ui/say'
import { AppealSheet } from './AppealSheet'
import { CardSheet } from './CardSheet'
import { DecideSheet } from './DecideSheet'
import { EntrySheet } from './EntrySheet'
import { ExcuseSheet } from './ExcuseSheet'

/** An attendance as far as its actions need it, in a list or in full. */
export type Actionable = Output<'attendance', 'approvals'>['appeals'][number]
type Action = Actionable['actions'][number]
const LABELS: { [action in Action]: string } = {
  appeal: '我有异议',
  checkInFor: '核对服务卡',
  markNoShow: '记为未到岗',
  excuse: '记为请假',
  enter: '登记到岗时间',
  correct: '更正时间',
  decideAppeal: '答复异议',
  approveEntry: '审批登记',
}

/** What is lost by it: only a check-in that was sent later can be refused. */
const undone = ({ status, minutes }: Actionable) => {
  if (status === 'completed' && minutes) return '这次离线签到就不算了，记下的时间和积分会收回。'
  return status === 'checkedIn' || status === 'completed' ? '这次离线签到就不算了。' : ''
}

/** What this person can do with this attendance: the server says which, here is how. */
export function RecordActions({ record, size }: { record: Actionable; size?: 'small' }) {
  const [open, setOpen] = useState<Action | null>(null)
  const { shiftId, personId, status, appealStatus } = record
  const noShow = useAction('attendance', 'markNoShow', () => say.done('已记下，本人会看到'))
  const label = (action: Action) => {
    if (action === 'checkInFor') return status === 'checkedIn' ? '凭服务卡签退' : '凭服务卡签到'
    if (action !== 'appeal') return LABELS[action]
    if (appealStatus === 'rejected') return '请街道复核'
    if (status === 'claimed') return '我到了，请核实'
    return status === 'forgotten' ? '补写离开时间' : LABELS.appeal
  }
  const actions = record.actions.map((action): BarAction => {
    if (action !== 'markNoShow') return { label: label(action), run: () => setOpen(action) }
    const confirm = `${undone(record)}会记下是您登记的，本人能看到，也可以提出异议。`
    return { label: label(action), run: () => noShow.mutate({ shiftId, personId }), confirm }
  })
  const sheet = { record, close: () => setOpen(null) }
  return (
    <>
      <ActionBar actions={actions} busy={noShow.isPending} size={size} />
      {open === 'appeal' && <AppealSheet {...sheet} title={label('appeal')} />}
      {open === 'checkInFor' && <CardSheet {...sheet} title={label('checkInFor')} />}
      {open === 'excuse' && <ExcuseSheet {...sheet} />}
      {(open === 'enter' || open === 'correct') && <EntrySheet {...sheet} action={open} />}
      {(open === 'decideAppeal' || open === 'approveEntry') && <DecideSheet {...sheet} action={open} />}
    </>
  )
}
