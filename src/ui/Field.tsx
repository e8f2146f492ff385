import { Input, Label, Text, Textarea, View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { digitsInput, nicknameInput, plainInput } from '@/platform/keyboard'
import { useInSheet } from './inSheet'

interface Common {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string | undefined
  max?: number
}

/** A one-line input with its label, hint and error. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  max = 30,
  kind = 'text',
}: Common & { kind?: 'text' | 'number' | 'nickname' }) {
  const keys = kind === 'number' ? digitsInput : kind === 'nickname' ? nicknameInput : plainInput
  return (
    <View className="field">
      <Label className="field-label">{label}</Label>
      <Input
        className="field-input"
        type={keys.type}
        value={value}
        maxlength={max}
        placeholder={hint ?? ''}
        placeholderClass="field-placeholder"
        aria-label={label}
        nativeProps={{ ...keys.nativeProps, 'aria-label': label }}
        onInput={event => onChange(event.detail.value)}
        // A nickname that WeChat fills in is told of when the field is left.
        {...(kind === 'nickname' && { onBlur: event => onChange(event.detail.value) })}
      />
      <FieldError message={error} />
    </View>
  )
}

/** A longer text with its label, hint and error. */
export function AreaField({ label, value, onChange, hint, error, max = 500 }: Common) {
  const fixed = useInSheet()
  return (
    <View className="field">
      <Label className="field-label">{label}</Label>
      <Textarea
        className="field-input field-area"
        value={value}
        maxlength={max}
        fixed={fixed}
        placeholder={hint ?? ''}
        placeholderClass="field-placeholder"
        aria-label={label}
        nativeProps={{ 'aria-label': label }}
        onInput={event => onChange(event.detail.value)}
      />
      <FieldError message={error} />
    </View>
  )
}

/** What is wrong with a field, said aloud as soon as it is. */
export const FieldError = ({ message }: { message: string | undefined }) =>
  message ? <Text className="field-error" {...a11y('alert')}>{`! ${message}`}</Text> : null
