import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import { DayChip, TimeChip } from '@/ui/PickerChip'
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
      <DayChip label={`第 ${number} 场哪一天`} day={session.day} onDay={day => onChange({ day })} />
      <TimeChip label="开始时间" after="开始" time={session.from} onTime={from => onChange({ from })} />
      <TimeChip label="结束时间" after="结束" time={session.to} onTime={to => onChange({ to })} />
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
