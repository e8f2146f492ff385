import { Picker, View } from '@tarojs/components'
import { dayLabel, local } from '@/platform/dates'
import { Button } from '@/ui/Button'
import '../shop.scss'

/** A time of day on a wheel. */
export const TimeChip = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (time: string) => void
}) => (
  <Picker mode="time" value={value || '09:00'} onChange={event => onChange(String(event.detail.value))}>
    <View className="chip" aria-label={label}>
      {value || label}
    </View>
  </Picker>
)

interface DayProps {
  label: string
  value: string
  onChange: (day: string) => void
}

/** A day that may be left out. */
export const DayField = ({ label, value, onChange }: DayProps) => (
  <View className="field">
    <View className="field-label">{label}</View>
    <View className="chips">
      <Picker
        mode="date"
        value={value || local().format('YYYY-MM-DD')}
        start={local().format('YYYY-MM-DD')}
        onChange={event => onChange(String(event.detail.value))}
      >
        <View className="chip">{value ? dayLabel(`${value}T12:00:00+08:00`) : '选一个日子'}</View>
      </Picker>
      {value && (
        <Button size="small" kind="plain" onClick={() => onChange('')}>
          不限
        </Button>
      )}
    </View>
  </View>
)
