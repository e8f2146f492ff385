import { Picker, View } from '@tarojs/components'
import { useState } from 'react'
import type { Input } from '@/platform/call'
import { local } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { AreaField, TextField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'

type Organisation = Omit<Input<'menu', 'saveOrganisation'>, 'organisationId'>

interface Props {
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
export function OrganisationSheet({ known, busy, onClose, onConfirm }: Props) {
  const [form, setForm] = useState<Organisation>(known ?? newOne)
  const change = (part: Partial<Organisation>) => setForm({ ...form, ...part })
  const { starts, ends } = form.contract
  const ready = form.name.trim() !== '' && form.what.trim() !== '' && ends >= starts
  return (
    <Sheet title={known ? '修改社会组织' : '登记社会组织'} open onClose={onClose}>
      <TextField
        label="组织名称"
        hint="例如：银龄助老服务中心"
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
          <DayPicker
            value={starts}
            label="开始"
            onChange={day => change({ contract: { starts: day, ends } })}
          />
          <DayPicker
            value={ends}
            label="结束"
            onChange={day => change({ contract: { starts, ends: day } })}
          />
        </View>
        {ends < starts && <View className="field-error">! 结束日期不能早于开始日期</View>}
      </View>
      <Button block busy={busy} disabled={!ready} onClick={() => onConfirm(form)}>
        保存
      </Button>
    </Sheet>
  )
}

interface DayProps {
  value: string
  label: string
  onChange: (day: string) => void
}

const DayPicker = ({ value, label, onChange }: DayProps) => (
  <Picker mode="date" value={value} onChange={event => onChange(String(event.detail.value))}>
    <View className="chip">{`${local(`${value}T12:00:00+08:00`).format('YYYY年M月D日')} ${label}`}</View>
  </Picker>
)
