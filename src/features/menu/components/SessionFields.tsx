import { Picker, View } from '@tarojs/components'
import { dayLabel } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import type { SessionForm } from '../sessionForm'

interface Props {
  session: SessionForm
  /** Its place, from 1. */
  number: number
  onChange: (part: Partial<SessionForm>) => void
  /** Absent when it has to stay. */
  onRemove?: (() => void) | undefined
}

/** One dated session: its day, its hours, its places. */
export const SessionFields = ({ session, number, onChange, onRemove }: Props) => (
  <View className="now">
    <View className="field-label">{`第 ${number} 场`}</View>
    <View className="chips field">
      <Picker
        mode="date"
        value={session.day}
        onChange={event => onChange({ day: String(event.detail.value) })}
      >
        <View className="chip">{dayLabel(`${session.day}T12:00:00+08:00`)}</View>
      </Picker>
      <Picker
        mode="time"
        value={session.from}
        onChange={event => onChange({ from: String(event.detail.value) })}
      >
        <View className="chip">{`${session.from} 开始`}</View>
      </Picker>
      <Picker mode="time" value={session.to} onChange={event => onChange({ to: String(event.detail.value) })}>
        <View className="chip">{`${session.to} 结束`}</View>
      </Picker>
    </View>
    <TextField
      label={`第 ${number} 场的名额`}
      kind="number"
      max={4}
      value={session.capacity}
      onChange={capacity => onChange({ capacity })}
    />
    {onRemove && (
      <Button kind="plain" size="small" onClick={onRemove}>
        去掉这一场
      </Button>
    )}
  </View>
)
