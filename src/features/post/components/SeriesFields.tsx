import { Picker, View } from '@tarojs/components'
import { dayLabel } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Choices } from '@/ui/Choices'
import { TextField } from '@/ui/Field'
import { type SeriesForm, UNTIL, WEEKDAYS, weekdayOf } from '../seriesForm'
import type { ShiftForm } from '../shiftForm'
import { OneShift } from './ShiftFields'

interface Props {
  series: SeriesForm
  shift: ShiftForm
  onSeries: (part: Partial<SeriesForm>) => void
  onShift: (shift: ShiftForm) => void
}

/** When a post comes again and again: the first time, on which days, and for how long. */
export function SeriesFields({ series, shift, onSeries, onShift }: Props) {
  const change = (part: Partial<ShiftForm>) => {
    onShift({ ...shift, ...part })
    if (part.day && series.days.length <= 1) onSeries({ days: [weekdayOf(part.day)] })
  }
  return (
    <Card>
      <Heading>第一次</Heading>
      <OneShift shift={shift} onChange={change} />
      {(series.every === 'weekly' || series.every === 'biweekly') && (
        <Choices
          label="星期几"
          options={WEEKDAYS}
          values={series.days}
          onChange={days => onSeries({ days })}
        />
      )}
      <Choice
        label="到什么时候"
        options={UNTIL}
        value={series.until}
        onChange={until => onSeries({ until })}
      />
      {series.until === 'day' && (
        <DayPicker label="最后一天" day={series.lastDay} onDay={lastDay => onSeries({ lastDay })} />
      )}
      {series.until === 'count' && (
        <TextField
          label="一共几次"
          kind="number"
          max={3}
          value={series.count}
          onChange={count => onSeries({ count })}
        />
      )}
      <Except days={series.except} first={shift.day} onDays={except => onSeries({ except })} />
    </Card>
  )
}

function DayPicker({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) {
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <Picker mode="date" value={day} onChange={event => onDay(String(event.detail.value))}>
        <View className="chip">{dayLabel(`${day}T12:00:00+08:00`)}</View>
      </Picker>
    </View>
  )
}

/** Holidays and the like. */
function Except({
  days,
  first,
  onDays,
}: {
  days: string[]
  first: string
  onDays: (days: string[]) => void
}) {
  const add = (day: string) => onDays([...new Set([...days, day])].sort())
  return (
    <View className="field">
      <View className="field-label">跳过哪些天（节假日等，可不选）</View>
      <View className="chips">
        {days.map(day => (
          <Button key={day} size="small" kind="plain" onClick={() => onDays(days.filter(one => one !== day))}>
            {`不跳过 ${dayLabel(`${day}T12:00:00+08:00`)}`}
          </Button>
        ))}
        <Picker mode="date" value={first} start={first} onChange={event => add(String(event.detail.value))}>
          <View className="chip">选一天跳过</View>
        </Picker>
      </View>
    </View>
  )
}
