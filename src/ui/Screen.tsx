import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { PropsWithChildren, ReactNode } from 'react'
import { DemoBar } from '@/platform/DemoBar'
import { useSettings } from '@/query/session'
import { isTab, LargeTabs, useTabBar } from './LargeTabs'
import { Offline } from './Offline'
import { SheetHost } from './SheetHost'
import { Undo } from './Undo'

interface Props {
  /** What sticks to the bottom: the one thing to do here. */
  bar?: ReactNode
}

/** The ground of every page: tokens, text size, a word about a lost connection, room for a sticky bar. */
export function Screen({ bar, children }: PropsWithChildren<Props>) {
  const large = useSettings(settings => settings.largeText)
  const { path } = useRouter()
  // WeChat writes no slash before it, the browser a stamp behind it.
  const here = `/${path.replace(/^\//, '').replace(/\?.*/, '')}`
  const hasTabs = large && isTab(here)
  useTabBar(isTab(here), large)
  const classes = ['screen', large && 'screen-large', (bar || hasTabs) && 'screen-bar']
  return (
    <View className={classes.filter(Boolean).join(' ')}>
      <SheetHost>
        <DemoBar />
        <View className="wide">
          <Offline />
          {children}
        </View>
        {bar && (
          <View className="bar">
            <View className="wide">{bar}</View>
          </View>
        )}
        <Undo />
        {hasTabs && <LargeTabs here={here} />}
      </SheetHost>
    </View>
  )
}
