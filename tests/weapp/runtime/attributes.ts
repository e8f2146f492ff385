import type { Attribute, DrawnNode, Renderer, ViewNode } from './types'

/** Attributes that exparser itself shows on the element, or that mean nothing there. */
const KEPT_BY_EXPARSER = /^(class|style|slot|animation|data-.*)$/

/** The compiler writes names in camel case. */
const dashed = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** Shows an attribute on the DOM element, so that tests can select by it (`[aria-label="返回"]`). */
const reflect = (element: HTMLElement, { name, value }: Attribute) => {
  if (KEPT_BY_EXPARSER.test(name) || typeof value === 'object') return
  if (value === undefined || value === '' || value === false) element.removeAttribute(dashed(name))
  else element.setAttribute(dashed(name), String(value))
}

/**
 * j-component sets every attribute of a node again when one of them changes; WeChat sets only the changed ones.
 * The difference shows in two places: Taro's CustomWrapper holds newer data than the attribute the page passes it,
 * and what a person typed into an input stays until the app gives a new value.
 */
export const patchAttributes = (renderer: Renderer) => {
  const seen = new WeakMap<ViewNode, Map<string, string | undefined>>()
  const { updateAttrs, renderExparserNode } = renderer

  const changedOf = (node: ViewNode, attributes: Attribute[]) => {
    const last = seen.get(node) ?? new Map<string, string | undefined>()
    seen.set(node, last)
    const changed = attributes.filter(({ name, value }) => {
      const text = JSON.stringify(value)
      if (last.has(name) && last.get(name) === text) return false
      last.set(name, text)
      return true
    })
    const element = node.$$
    if (element) for (const attribute of changed) reflect(element, attribute)
    return changed
  }

  const noteDrawn = (drawn: DrawnNode) => {
    changedOf(drawn.exparserNode, drawn.attrs)
    for (const child of drawn.children) noteDrawn(child)
  }

  renderer.updateAttrs = (node, attributes) => updateAttrs(node, changedOf(node, attributes))
  renderer.renderExparserNode = (drawn, host, root) => {
    const node = renderExparserNode(drawn, host, root)
    noteDrawn(drawn)
    return node
  }
}
