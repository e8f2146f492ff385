import { View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import { Button } from './Button'
import { DayChip } from './PickerChip'

interface Props extends Omit<ComponentProps<typeof DayChip>, 'after' | 'on'> {
  /** On the button that takes the day away again, where none need be chosen: «不限日子». */
  without?: string
}

/** A day with its label, which may be left out. */
export const DayField = ({ without, ...chip }: Props) => (
  <View className="field">
    <View className="field-label">{chip.label}</View>
    <View className="chips">
      <DayChip {...chip} />
      {without && chip.day && (
        <Button size="small" kind="plain" onClick={() => chip.onDay('')}>
          {without}
        </Button>
      )}
    </View>
  </View>
)
