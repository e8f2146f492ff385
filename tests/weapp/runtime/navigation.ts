import { type App, isTab, resolveIn } from '../bundle/app'
import type { Replies } from './answers'
import type { Query, Stack } from './stack'

/** How a person comes in: the page, its query, and WeChat's scene number (1001 is the app list, 1047 a code). */
export interface Entry {
  path: string
  query: Query
  scene: number
}

/** WeChat's page stack is at most this deep. */
export const STACK_LIMIT = 10

/** Splits a url as WeChat does: values are not decoded, and end at a second `=`. */
export const parseUrl = (url: string): { path: string; query: Query } => {
  const [path = '', text = ''] = url.split('?')
  const pairs = text.split('&').filter(Boolean)
  const query = Object.fromEntries(
    pairs.map(pair => {
      const [name = '', value = ''] = pair.split('=')
      return [name, value]
    }),
  )
  return { path, query }
}

const refuse = (why: string): never => {
  throw { errMsg: `fail ${why}` }
}

/** `wx.navigateTo` and its kin, with WeChat's rules for the tab bar and the depth of the stack. */
export const navigationReplies = (app: App, stack: Stack): Replies => {
  const parse = (url: unknown, wantsTab?: boolean) => {
    const { path, query } = parseUrl(String(url))
    const route = resolveIn(stack.top()?.route ?? '', path)
    if (!app.pages.includes(route)) refuse(`page "${route}" is not found`)
    if (wantsTab === true && !isTab(app, route)) refuse(`can not switch to no-tabBar page ${route}`)
    if (wantsTab === false && isTab(app, route)) refuse(`can not open a tabbar page ${route}`)
    return [route, query] as const
  }
  return {
    navigateTo: ({ url }) => {
      const target = parse(url, false)
      if (stack.pages().length >= STACK_LIMIT) refuse('webview count limit exceed')
      stack.cover()
      stack.push(...target)
    },
    redirectTo: ({ url }) => {
      const target = parse(url, false)
      stack.pop(1)
      stack.push(...target)
    },
    reLaunch: ({ url }) => {
      const target = parse(url)
      stack.clear()
      stack.push(...target)
    },
    switchTab: ({ url }) => {
      if (String(url).includes('?')) refuse('a tab page takes no query')
      stack.switchTab(parse(url, true)[0])
    },
    navigateBack: ({ delta }) => {
      const depth = stack.pages().length
      if (depth < 2) refuse('cannot navigate back at first page')
      stack.pop(Math.min(Number(delta ?? 1), depth - 1))
      stack.uncover()
    },
  }
}
