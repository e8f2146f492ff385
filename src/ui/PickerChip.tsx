import { Picker, View } from '@tarojs/components'
import type { PickerDateProps, PickerSelectorProps, PickerTimeProps } from '@tarojs/components/types/Picker'
import { a11y } from '@/platform/a11y'
import { dateLabel, local } from '@/platform/dates'

/** What turns on the wheel. */
type Wheel =
  | Pick<PickerDateProps, 'mode' | 'value' | 'start' | 'end' | 'fields'>
  | Pick<PickerTimeProps, 'mode' | 'value'>
  | Pick<PickerSelectorProps, 'mode' | 'value' | 'range'>

interface Named {
  /** What is chosen here: read aloud before the choice. */
  label: string
  /** A word behind the choice, where several chips stand in a line: «10:00 开始». */
  after?: string
}

interface ChipProps extends Named {
  /** The choice in words, or what to do as long as there is none. */
  words: string
  /** Chosen by the person, where nothing need be. */
  on?: boolean
  wheel: Wheel
  onPick: (value: string) => void
}

/** A chip that opens the phone's own wheel: a button with a name and a value, for fingers, keys and ears. */
export const PickerChip = ({ label, words, after, on = false, wheel, onPick }: ChipProps) => (
  <Picker {...wheel} onChange={event => onPick(String(event.detail.value))}>
    <View
      className={on ? 'chip chip-on' : 'chip'}
      {...a11y('button', words === label ? label : `${label}，${words}`)}
    >
      {after ? `${words} ${after}` : words}
    </View>
  </Picker>
)

interface DayProps extends Named {
  /** YYYY-MM-DD; empty while none is chosen. */
  day: string
  /** The first and the last day that can be chosen. */
  from?: string
  to?: string
  /** Where the wheel begins while no day is chosen; today, if it is not said. */
  first?: string
  /** What the chip says while no day is chosen. */
  none?: string
  on?: boolean
  onDay: (day: string) => void
}

/** A day on a wheel. */
export function DayChip({ day, from, to, first, none = '选一个日子', onDay, ...chip }: DayProps) {
  const value = day || (first ?? local().format('YYYY-MM-DD'))
  const wheel = { mode: 'date' as const, value, ...(from && { start: from }), ...(to && { end: to }) }
  return <PickerChip {...chip} words={day ? dateLabel(day) : none} wheel={wheel} onPick={onDay} />
}

interface TimeProps extends Named {
  /** HH:mm; empty while none is chosen. */
  time: string
  onTime: (time: string) => void
}

/** A time of day on a wheel. */
export const TimeChip = ({ time, onTime, ...chip }: TimeProps) => (
  <PickerChip
    {...chip}
    words={time || chip.label}
    wheel={{ mode: 'time', value: time || '09:00' }}
    onPick={onTime}
  />
)
