import { View } from '@tarojs/components'
import { local, timeLabel } from '@/platform/dates'
import { TimeChip } from '@/ui/PickerChip'

interface TimeProps {
  /** «到岗», «离岗». */
  label: string
  /** A moment of the shift, ISO. */
  value: string
  onChange: (value: string) => void
}

/** A time of day on the day of `value`. */
export const TimeField = ({ label, value, onChange }: TimeProps) => (
  <TimeChip
    label={`${label}时间`}
    after={label}
    time={timeLabel(value)}
    onTime={time => onChange(onDayOf(value, time))}
  />
)

/** The same day at another time, `HH:mm`. */
function onDayOf(moment: string, time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return local(moment).hour(hour).minute(minute).second(0).format()
}

export interface Span {
  from: string
  to: string
}

/** When somebody came and left. */
export const TimeSpan = ({ span, onChange }: { span: Span; onChange: (span: Span) => void }) => (
  <View className="chips field">
    <TimeField label="到岗" value={span.from} onChange={from => onChange({ ...span, from })} />
    <TimeField label="离岗" value={span.to} onChange={to => onChange({ ...span, to })} />
  </View>
)
