import type { Definitions } from './definitions'
import type { Report } from './report'
import type { Page, Query } from './stack'
import type { View } from './view'

/** Loads a page's script; what it throws is the app's error, and the page cannot be opened. */
const create = (route: string, view: View, definitions: Definitions, report: Report) => {
  try {
    const root = view.components.create(definitions.load(route))
    if (root) return root
    throw new Error(`${route}.js did not call Page()`)
  } catch (error) {
    report.fail(error, route)
    throw { errMsg: `fail ${route} could not be loaded` }
  }
}

/** Creates pages; their elements lie side by side in the view's body, the ones not shown hidden. */
export const createPages =
  (view: View, definitions: Definitions, report: Report) =>
  (route: string, query: Query): Page => {
    const root = create(route, view, definitions, report)
    const element = view.document.createElement('section')
    view.document.body.append(element)
    const instance = Object.assign(root.instance, { route, options: query, is: route })
    root.attach(element)
    return {
      route,
      query,
      element,
      instance,
      call: (name, ...args) => {
        const method = instance[name]
        return typeof method === 'function' ? method.apply(instance, args) : undefined
      },
      setShown: shown => {
        element.hidden = !shown
      },
      remove: () => {
        root.detach()
        element.remove()
      },
    }
  }
