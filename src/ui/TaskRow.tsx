import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from '@/platform/a11y'

/** A row and what can be done with it. Who hears its buttons hears what they are about: «通过» alone says little. */
export const TaskRow = ({ about, children }: PropsWithChildren<{ about: string }>) => (
  <View className="task" {...a11y('group', about)}>
    {children}
  </View>
)
