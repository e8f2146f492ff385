import { type App, isTab } from '../bundle/app'
import type { Instance } from './types'

export type Query = Record<string, string>

/** A page on the stack. */
export interface Page {
  route: string
  query: Query
  /** Calls one of the page's functions, `onShow` say, if it has it. */
  call(name: string, ...args: unknown[]): unknown
  setShown(shown: boolean): void
  remove(): void
  /** What is drawn of it. */
  element: HTMLElement
  /** What its code calls `this`. */
  instance: Instance
}

/** WeChat's page stack, and the tab pages that stay alive beside it. */
export interface Stack {
  pages(): Page[]
  top(): Page | undefined
  /** Hides the page on top, to put another over it. */
  cover(): void
  /** Opens a page on top: `onLoad`, `onShow`, and `onReady` in a later turn. */
  push(route: string, query: Query): void
  /** Closes so many pages. */
  pop(count: number): void
  /** Shows the page on top again. */
  uncover(): void
  /** Closes everything, tab pages too. */
  clear(): void
  switchTab(route: string): void
}

type Open = (route: string, query: Query) => Page
type Later = (run: () => void) => void

const begin = (page: Page) => {
  page.call('onLoad', page.query)
  page.call('onShow')
}

const hide = (page: Page | undefined) => {
  page?.call('onHide')
  page?.setShown(false)
}

const show = (page: Page | undefined) => {
  page?.setShown(true)
  page?.call('onShow')
}

const unload = (page: Page) => {
  page.call('onUnload')
  page.remove()
}

/** Starts with no page. `open` creates one; `later` runs something in a later turn. */
export const createStack = (app: App, open: Open, later: Later): Stack => {
  let pages: Page[] = []
  const tabs = new Map<string, Page>()
  const top = () => pages.at(-1)

  const push = (route: string, query: Query) => {
    const page = open(route, query)
    pages.push(page)
    if (isTab(app, route)) tabs.set(route, page)
    begin(page)
    later(() => void (pages.includes(page) && page.call('onReady')))
  }
  const close = (closing: Page[]) => {
    pages = pages.filter(page => !closing.includes(page))
    for (const { route } of closing) tabs.delete(route)
    for (const page of closing) unload(page)
  }
  const switchTab = (route: string) => {
    const known = tabs.get(route)
    const shown = top()
    if (known && known === shown) return
    close(pages.filter(page => !isTab(app, page.route)).reverse())
    if (shown && shown === top()) hide(shown)
    pages = known ? [known] : []
    if (known) show(known)
    else push(route, {})
  }
  return {
    pages: () => [...pages],
    top,
    cover: () => hide(top()),
    push,
    pop: count => close(pages.slice(pages.length - count).reverse()),
    uncover: () => show(top()),
    clear: () => close([...new Set([...pages, ...tabs.values()])].reverse()),
    switchTab,
  }
}
