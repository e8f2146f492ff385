import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'

interface Props<T extends string> {
  label: string
  options: readonly { value: T; label: string }[]
  values: readonly T[]
  onChange: (values: T[]) => void
}

/** Any of a few, all in sight. */
export function Choices<T extends string>({ label, options, values, onChange }: Props<T>) {
  const toggle = (value: T) =>
    onChange(values.includes(value) ? values.filter(one => one !== value) : [...values, value])
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <View className="chips">
        {options.map(option => {
          const on = values.includes(option.value)
          return (
            <View
              key={option.value}
              className={on ? 'chip chip-on' : 'chip'}
              {...a11y('button', on ? `${option.label}，已选` : option.label)}
              onClick={() => toggle(option.value)}
            >
              {on ? `✓ ${option.label}` : option.label}
            </View>
          )
        })}
      </View>
    </View>
  )
}
