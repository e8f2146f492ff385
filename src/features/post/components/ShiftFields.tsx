import { Picker, View } from '@tarojs/components'
import { dayLabel } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { TextField } from '@/ui/Field'
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
        {!fixedDay && (
          <Picker
            mode="date"
            value={shift.day}
            onChange={event => onChange({ day: String(event.detail.value) })}
          >
            <View className="chip">{dayLabel(`${shift.day}T12:00:00+08:00`)}</View>
          </Picker>
        )}
        <Picker
          mode="time"
          value={shift.from}
          onChange={event => onChange({ from: String(event.detail.value) })}
        >
          <View className="chip">{`${shift.from} 开始`}</View>
        </Picker>
        <Picker mode="time" value={shift.to} onChange={event => onChange({ to: String(event.detail.value) })}>
          <View className="chip">{`${shift.to} 结束`}</View>
        </Picker>
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
