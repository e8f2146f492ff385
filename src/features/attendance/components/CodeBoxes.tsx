import { Input, View } from '@tarojs/components'
import { digitsInput } from '@/platform/keyboard'

const LENGTH = 6

/** Six large boxes for six digits; one invisible input over them takes the keys. */
export function CodeBoxes({
  value,
  onChange,
  label = '6 位签到码',
}: {
  value: string
  onChange: (value: string) => void
  label?: string
}) {
  const digits = Array.from({ length: LENGTH }, (_, place) => ({ place, digit: value[place] ?? '' }))
  return (
    <View className="boxes">
      {digits.map(({ place, digit }) => (
        <View key={place} className={place === value.length ? 'box box-on' : 'box'}>
          {digit}
        </View>
      ))}
      <Input
        className="boxes-input"
        type={digitsInput.type}
        value={value}
        maxlength={LENGTH}
        focus
        aria-label={label}
        nativeProps={{ ...digitsInput.nativeProps, 'aria-label': label }}
        onInput={event => onChange(event.detail.value.replace(/\D/g, '').slice(0, LENGTH))}
      />
    </View>
  )
}
