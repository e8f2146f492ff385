import { View } from '@tarojs/components'
import { dateLabel } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Choices } from '@/ui/Choices'
import { DayField } from '@/ui/DayField'
import { TextField } from '@/ui/Field'
import { DayChip } from '@/ui/PickerChip'
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
        <DayField label="最后一天" day={series.lastDay} onDay={lastDay => onSeries({ lastDay })} />
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
            {`不跳过 ${dateLabel(day)}`}
          </Button>
        ))}
        <DayChip label="跳过哪些天" none="选一天跳过" day="" first={first} from={first} onDay={add} />
      </View>
    </View>
  )
}
