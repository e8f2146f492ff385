import { EXEMPTION_KIND_LABELS, EXEMPTION_KINDS } from '@cloud/attendance/exemption/labels'
import { useState } from 'react'
import { local } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { AreaField } from '@/ui/Field'
import { say } from '@/ui/say'
import { LENGTHS, lastMonth, monthChoices } from '../exemptionForm'

const KINDS = EXEMPTION_KINDS.map(value => ({ value, label: EXEMPTION_KIND_LABELS[value] }))

interface Props {
  /** The member for whom staff enter it; none applies for oneself. */
  personId?: string
  onDone: () => void
}

/** Which months, and why. */
export function ExemptionForm({ personId, onDone }: Props) {
  const [from, setFrom] = useState(local().format('YYYY-MM'))
  const [length, setLength] = useState<(typeof LENGTHS)[number]['value']>('1')
  const [kind, setKind] = useState<(typeof EXEMPTION_KINDS)[number]>('illness')
  const [reason, setReason] = useState('')
  const apply = useAction('attendance', 'applyExemption', ({ status }) => {
    say.done(status === 'granted' ? '已登记' : '已提交，等待审核')
    onDone()
  })
  const input = { from, to: lastMonth(from, length), kind, reason, ...(personId && { personId }) }
  return (
    <>
      <Choice label="从哪个月起" options={monthChoices()} value={from} onChange={setFrom} />
      <Choice label="多久" options={LENGTHS} value={length} onChange={setLength} />
      <Choice label="原因" options={KINDS} value={kind} onChange={setKind} />
      <AreaField
        label="情况说明"
        hint="只有本人、单位联络员和社区书记看得到"
        max={200}
        value={reason}
        onChange={setReason}
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
