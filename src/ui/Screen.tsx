import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { a11y } from '@/platform/a11y'
import { DemoBar } from '@/platform/DemoBar'
import { useSettings } from '@/query/session'
import { Dialog } from './Dialog'
import { Here } from './here'
import { isTab, LargeTabs, useTabBar } from './LargeTabs'
import { Notice } from './Notice'
import { Offline } from './Offline'
import { SheetHost } from './SheetHost'
import { arrive, useSaid } from './say'
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
          <Here.Provider value={here}>{children}</Here.Provider>
        </View>
        {bar && (
          <View className="bar">
            <View className="wide">{bar}</View>
          </View>
        )}
        {hasTabs && <LargeTabs here={here} />}
      </SheetHost>
      <Said />
    </View>
  )
}

/** What is said over the page that is shown: those beneath it on the stack draw nothing of it. */
function Said() {
  const { $taroPath: here } = useRouter()
  const shown = useSaid(({ page }) => page === here)
  useEffect(() => arrive(here), [here])
  useDidShow(() => arrive(here))
  return (
    <>
      {/* It is there before anything is said: a screen reader hears only what is put into it then. */}
      <View className="notices" {...a11y('status')}>
        {shown && <Undo />}
        {shown && <Notice />}
      </View>
      {shown && <Dialog />}
    </>
  )
}
