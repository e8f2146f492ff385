import { ITEM_KINDS, type ItemKind, PERIODS, type Period } from '@cloud/shop/labels'
import { View } from '@tarojs/components'
import { local } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { DayField } from '@/ui/DayField'
import { AreaField, TextField } from '@/ui/Field'
import { TimeChip } from '@/ui/PickerChip'
import type { ItemForm } from '../itemForm'
import '../shop.scss'

const KINDS: { value: ItemKind; label: string }[] = [
  { value: 'goods', label: ITEM_KINDS.goods },
  { value: 'discount', label: ITEM_KINDS.discount },
  { value: 'service', label: ITEM_KINDS.service },
]
const PER: { value: Period; label: string }[] = [
  { value: 'day', label: PERIODS.day },
  { value: 'week', label: PERIODS.week },
  { value: 'month', label: PERIODS.month },
  { value: 'ever', label: PERIODS.ever },
]

interface Props {
  form: ItemForm
  onChange: (part: Partial<ItemForm>) => void
}

/** What it is. */
export const WhatFields = ({ form, onChange }: Props) => (
  <>
    <Choice label="类别" options={KINDS} value={form.kind} onChange={kind => onChange({ kind })} />
    <TextField label="名称" max={30} value={form.title} onChange={title => onChange({ title })} />
    <AreaField
      label="说明"
      hint="规格、怎么领、要注意什么"
      value={form.detail}
      onChange={detail => onChange({ detail })}
    />
  </>
)

/** What it costs, how many there are, and how many for one person. */
export const NumberFields = ({ form, onChange }: Props) => (
  <>
    <TextField
      label="每件多少积分"
      kind="number"
      max={6}
      value={form.points}
      onChange={points => onChange({ points })}
    />
    <TextField
      label="还可以兑换几件"
      kind="number"
      max={6}
      value={form.stock}
      onChange={stock => onChange({ stock })}
    />
    <Choice label="每人限兑" options={PER} value={form.per} onChange={per => onChange({ per })} />
    <TextField
      label={`${PERIODS[form.per]}最多几件`}
      kind="number"
      max={2}
      value={form.count}
      onChange={count => onChange({ count })}
    />
  </>
)

/** When it can be redeemed; all of it may be left out. */
export const WhenFields = ({ form, onChange }: Props) => (
  <>
    <DayField
      label="从哪天起可以兑换（可以不选）"
      without="不限"
      day={form.opensOn}
      from={local().format('YYYY-MM-DD')}
      onDay={opensOn => onChange({ opensOn })}
    />
    <DayField
      label="到哪天为止（可以不选）"
      without="不限"
      day={form.closesOn}
      from={local().format('YYYY-MM-DD')}
      onDay={closesOn => onChange({ closesOn })}
    />
    <View className="field">
      <View className="field-label">每天几点可以兑换（可以不选）</View>
      <View className="shop-hours">
        <TimeChip label="开始时间" time={form.from} onTime={from => onChange({ from })} />
        <View>至</View>
        <TimeChip label="结束时间" time={form.to} onTime={to => onChange({ to })} />
        {(form.from || form.to) && (
          <Button size="small" kind="plain" onClick={() => onChange({ from: '', to: '' })}>
            不限
          </Button>
        )}
      </View>
    </View>
  </>
)
