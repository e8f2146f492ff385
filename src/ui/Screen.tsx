import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { DemoBar } from '@/platform/DemoBar'
import { useSettings } from '@/query/session'

interface Props {
  /** What sticks to the bottom: the one thing to do here. */
  bar?: ReactNode
}

/** The ground of every page: tokens, text size, room for a sticky bar. */
export function Screen({ bar, children }: PropsWithChildren<Props>) {
  const large = useSettings(settings => settings.largeText)
  const classes = ['screen', large && 'screen-large', bar && 'screen-bar'].filter(Boolean).join(' ')
  return (
    <View className={classes}>
      <DemoBar />
      <View className="wide">{children}</View>
      {bar && <View className="bar">{bar}</View>}
    </View>
  )
}
