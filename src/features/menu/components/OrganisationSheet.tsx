import { View } from '@tarojs/components'
import type { Input } from '@/platform/call'
import { local } from '@/platform/dates'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField, FieldError, TextField } from '@/ui/Field'
import { DayChip } from '@/ui/PickerChip'
import { Sheet } from '@/ui/Sheet'

type Organisation = Omit<Input<'menu', 'saveOrganisation'>, 'organisationId'>

interface Props {
  /** Under which it is kept until it is sent. */
  draft: string
  /** What is written of it so far; none for a new one. */
  known?: Organisation
  busy: boolean
  onClose: () => void
  onConfirm: (organisation: Organisation) => void
}

const newOne = (): Organisation => ({
  ...{ name: '', what: '' },
  contract: {
    starts: local().format('YYYY-MM-DD'),
    ends: local().add(1, 'year').subtract(1, 'day').format('YYYY-MM-DD'),
  },
})

/** Writing down an organisation: its name, what it does, and its contract. */
export function OrganisationSheet({ draft, known, busy, onClose, onConfirm }: Props) {
  const base = known ? JSON.stringify(known) : ''
  const { form, change, note } = useDraft<Organisation>(draft, known ?? newOne(), { base })
  const { starts, ends } = form.contract
  const ready = form.name.trim() !== '' && form.what.trim() !== '' && ends >= starts
  return (
    <Sheet title={known ? '修改社会组织' : '登记社会组织'} open onClose={onClose}>
      <DraftNote note={note} />
      <TextField
        label="组织名称"
        hint="例如：银龄助老社"
        max={40}
        value={form.name}
        onChange={name => change({ name })}
      />
      <AreaField
        label="做什么"
        hint="例如：给高龄老人助浴、送餐"
        max={200}
        value={form.what}
        onChange={what => change({ what })}
      />
      <View className="field">
        <View className="field-label">合同期</View>
        <View className="chips">
          <DayChip
            label="开始日期"
            after="开始"
            day={starts}
            onDay={day => change({ contract: { starts: day, ends } })}
          />
          <DayChip
            label="结束日期"
            after="结束"
            day={ends}
            onDay={day => change({ contract: { starts, ends: day } })}
          />
        </View>
        <FieldError message={ends < starts ? '结束日期不能早于开始日期' : undefined} />
      </View>
      <Button block busy={busy} disabled={!ready} onClick={() => onConfirm(form)}>
        保存
      </Button>
    </Sheet>
  )
}
