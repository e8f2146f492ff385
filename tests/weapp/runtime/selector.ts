import type { Replies } from './answers'
import type { ViewElement } from './types'

/** There is no layout here: everything is this large and lies at the top left. */
const BOX = { left: 0, top: 0, right: 375, bottom: 40, width: 375, height: 40 }

type Callback = (result: unknown) => void

const measure = (element: ViewElement) => ({
  ...BOX,
  id: element.__wxElement?.id ?? '',
  dataset: { ...element.dataset },
  scrollLeft: 0,
  scrollTop: 0,
  scrollWidth: BOX.width,
  scrollHeight: BOX.height,
})

type Later = (run: () => void) => void

/** Answers with the elements that are there and a made-up layout. */
const createSelectorQuery = (select: (selector: string) => ViewElement[], later: Later) => {
  const asked: { read: () => unknown; callback?: Callback }[] = []
  const fields = (read: () => unknown) => {
    const ask = (callback?: Callback) => {
      asked.push({ read, callback })
      return query
    }
    const fieldsOf = (_wanted: unknown, callback?: Callback) => ask(callback)
    return { boundingClientRect: ask, scrollOffset: ask, context: ask, node: ask, fields: fieldsOf }
  }
  const first = (selector: string) => {
    const [element] = select(selector)
    return element ? measure(element) : null
  }
  const answer = (callback?: Callback) => {
    const results = asked.map(one => one.read())
    asked.forEach((one, index) => {
      one.callback?.(results[index])
    })
    callback?.(results)
  }
  const query = {
    in: () => query,
    select: (selector: string) => fields(() => first(selector)),
    selectAll: (selector: string) => fields(() => select(selector).map(measure)),
    selectViewport: () =>
      fields(() => ({ ...BOX, height: 724, id: '', dataset: {}, scrollTop: 0, scrollLeft: 0 })),
    exec: (callback?: Callback) => {
      later(() => answer(callback))
      return query
    },
  }
  return query
}

/** Whatever is observed is wholly visible. */
const createIntersectionObserver = (later: Later) => {
  const seen = { intersectionRatio: 1, boundingClientRect: BOX, intersectionRect: BOX, relativeRect: BOX }
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe: (_selector: string, callback: Callback) => later(() => callback(seen)),
    disconnect: () => {},
  }
  return observer
}

/** `wx.createSelectorQuery` and `wx.createIntersectionObserver` over the elements that `select` finds. */
export const layoutReplies = (select: (selector: string) => ViewElement[], later: Later): Replies => ({
  createSelectorQuery: () => createSelectorQuery(select, later),
  createIntersectionObserver: () => createIntersectionObserver(later),
})
