import { isTab } from '../bundle/app'
import type { Assembly } from './app'
import { shownPage } from './reading'

/** How a test moves between pages. Each waits until the app rests. */
export interface Moving {
  /** Opens a page as the app itself would: a tab page by `switchTab`, another by `navigateTo`. */
  navigate(url: string): Promise<void>
  /** Closes all pages and opens this one. */
  relaunch(url: string): Promise<void>
  back(): Promise<void>
  /** Taps an entry of the tab bar. */
  tab(text: string): Promise<void>
  /** Leaves the app for another one. */
  leave(): Promise<void>
  /** Comes back to it. */
  enter(): Promise<void>
}

/** Lets a test move through an app. A refusal of WeChat's is the rejection that the app would get. */
export const createMoving = (assembly: Assembly, rest: () => Promise<void>): Moving => {
  const { stack, app, wx, callApp, entry } = assembly
  const go = async (api: string, options: object) => {
    const run = wx[api]
    if (typeof run === 'function') await run(options)
    await rest()
  }
  const navigate = (url: string) =>
    go(isTab(app, url.replace(/^\/|\?.*/g, '')) ? 'switchTab' : 'navigateTo', { url })
  return {
    navigate,
    relaunch: url => go('reLaunch', { url }),
    back: () => go('navigateBack', {}),
    tab: async text => {
      const index = app.tabs.findIndex(tab => tab.text === text)
      const tab = app.tabs[index]
      if (!tab) throw new Error(`no tab reads ${text}`)
      await navigate(`/${tab.pagePath}`)
      shownPage(assembly).call('onTabItemTap', { index, ...tab })
      await rest()
    },
    leave: async () => {
      stack.top()?.call('onHide')
      callApp('onHide')
      await rest()
    },
    enter: async () => {
      callApp('onShow', entry)
      stack.top()?.call('onShow')
      await rest()
    },
  }
}
