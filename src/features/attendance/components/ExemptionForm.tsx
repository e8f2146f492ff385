import { EXEMPTION_KIND_LABELS, EXEMPTION_KINDS } from '@cloud/attendance/exemption/labels'
import { local } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField } from '@/ui/Field'
import { say } from '@/ui/say'
import { LENGTHS, lastMonth, monthChoices } from '../exemptionForm'

const KINDS = EXEMPTION_KINDS.map(value => ({ value, label: EXEMPTION_KIND_LABELS[value] }))

interface Props {
  /** The member for whom staff enter it; none applies for oneself. */
  personId?: string
  onDone: () => void
}

interface Form {
  from: string
  length: (typeof LENGTHS)[number]['value']
  kind: (typeof EXEMPTION_KINDS)[number]
  reason: string
}

/** Which months, and why. */
export function ExemptionForm({ personId, onDone }: Props) {
  const start: Form = { from: local().format('YYYY-MM'), length: '1', kind: 'illness', reason: '' }
  // What staff write of somebody else's illness does not stay on their phone.
  const without = personId ? (['from', 'length', 'kind', 'reason'] as const) : []
  const { form, change, note, sent } = useDraft(`attendance.exemption${personId ? '.for' : ''}`, start, {
    without,
  })
  const { from, length, kind, reason } = form
  const apply = useAction('attendance', 'applyExemption', ({ status }) => {
    sent()
    say.done(status === 'granted' ? '已登记' : '已提交，等待审核')
    onDone()
  })
  const input = { from, to: lastMonth(from, length), kind, reason, ...(personId && { personId }) }
  return (
    <>
      <DraftNote note={note} />
      <Choice
        label="从哪个月起"
        options={monthChoices()}
        value={from}
        onChange={month => change({ from: month })}
      />
      <Choice label="多久" options={LENGTHS} value={length} onChange={months => change({ length: months })} />
      <Choice label="原因" options={KINDS} value={kind} onChange={one => change({ kind: one })} />
      <AreaField
        label="情况说明"
        hint="只有本人、单位联络员和社区书记看得到"
        max={200}
        value={reason}
        onChange={words => change({ reason: words })}
      />
      <Button
        block
        busy={apply.isPending}
        disabled={reason.trim() === ''}
        onClick={() => apply.mutate(input)}
      >
        {personId ? '登记免服务' : '提交申请'}
      </Button>
    </>
  )
}
