import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { a11y } from '@/platform/a11y'
import { go, PAGES } from '@/platform/navigate'
import { Icon } from './Icon'

const TABS = [
  { path: PAGES.home, name: '首页', icon: 'home' },
  { path: PAGES.service, name: '服务', icon: 'service' },
  { path: PAGES.me, name: '我的', icon: 'me' },
] as const

/** Whether a page is one of the tabs. */
export const isTab = (path: string) => TABS.some(tab => tab.path === path)

/** WeChat draws its tab bar in letters of 10 px, whatever the app says: in large-text mode ours stands in its place. */
export const LargeTabs = ({ here }: { here: string }) => (
  <View className="tabs">
    {TABS.map(({ path, name, icon }) => (
      <View
        key={path}
        className={path === here ? 'tab tab-on' : 'tab'}
        {...a11y('button', path === here ? `${name}，您在这里` : name)}
        onClick={() => path !== here && go(path)}
      >
        <Icon name={icon} />
        <View>{name}</View>
      </View>
    ))}
  </View>
)

/** Nothing to show again before it was hidden. */
let hidden = false

/** Hides WeChat's tab bar in large-text mode and shows it otherwise: a page can only do so while it is shown. */
export function useTabBar(isTabPage: boolean, large: boolean) {
  const draw = () => {
    if (!isTabPage || !(large || hidden)) return
    hidden = large
    const bar = large ? Taro.hideTabBar : Taro.showTabBar
    // A page that is left at this very moment has no tab bar any more.
    Promise.resolve(bar({ animation: false })).catch(() => undefined)
  }
  useDidShow(draw)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the switch is flipped while the page is shown
  useEffect(draw, [large])
}
