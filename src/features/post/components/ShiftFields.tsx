import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import { DayChip, TimeChip } from '@/ui/PickerChip'
import type { ShiftForm } from '../shiftForm'

interface Props {
  shifts: ShiftForm[]
  onChange: (shifts: ShiftForm[]) => void
}

/** The dated shifts of a new post. */
export function ShiftFields({ shifts, onChange }: Props) {
  const change = (index: number, part: Partial<ShiftForm>) =>
    onChange(shifts.map((shift, i) => (i === index ? { ...shift, ...part } : shift)))
  return (
    <>
      {shifts.map((shift, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a form row has no identity but its place
        <Card key={index}>
          <Heading>{`时段 ${index + 1}`}</Heading>
          <OneShift shift={shift} onChange={part => change(index, part)} />
          {shifts.length > 1 && (
            <Button kind="plain" size="small" onClick={() => onChange(shifts.filter((_, i) => i !== index))}>
              去掉这个时段
            </Button>
          )}
        </Card>
      ))}
    </>
  )
}

interface OneProps {
  shift: ShiftForm
  onChange: (part: Partial<ShiftForm>) => void
  /** The day stays; only the hours and the places change. */
  fixedDay?: boolean
}

/** One shift: its day, its hours, its places. */
export function OneShift({ shift, onChange, fixedDay = false }: OneProps) {
  return (
    <>
      <View className="chips field">
        {!fixedDay && <DayChip label="哪一天" day={shift.day} onDay={day => onChange({ day })} />}
        <TimeChip label="开始时间" after="开始" time={shift.from} onTime={from => onChange({ from })} />
        <TimeChip label="结束时间" after="结束" time={shift.to} onTime={to => onChange({ to })} />
      </View>
      <TextField
        label="需要几个人"
        kind="number"
        max={3}
        value={shift.capacity}
        onChange={capacity => onChange({ capacity })}
      />
    </>
  )
}
