import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'

interface Props<T extends string> {
  label: string
  options: readonly { value: T; label: string }[]
  value: T | undefined
  onChange: (value: T) => void
}

/** One of a few, all in sight: for short lists a tap instead of a wheel. */
export function Choice<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <View className="chips">
        {options.map(option => (
          <View
            key={option.value}
            className={option.value === value ? 'chip chip-on' : 'chip'}
            {...a11y('button', option.value === value ? `${option.label}，已选` : option.label)}
            onClick={() => onChange(option.value)}
          >
            {option.value === value ? `✓ ${option.label}` : option.label}
          </View>
        ))}
      </View>
    </View>
  )
}
