import type { Differ, DrawnNode, Exparser, Renderer, ViewNode } from './types'

/** j-component's mark of a text node, which has neither attributes nor children. */
const TEXT = 18

const isSameKind = (old: DrawnNode, next: DrawnNode) =>
  old.type === next.type && old.componentId === next.componentId && (old.key ?? '') === (next.key ?? '')

const isSameText = (old: DrawnNode, next: DrawnNode) => old.content === next.content

/** Pairs each new child with the old one it continues: by `wx:key`, or in order where there is none. */
const pair = (old: DrawnNode[], next: DrawnNode[]) => {
  const keyed = new Map(old.filter(child => child.key).map(child => [child.key, child]))
  const unkeyed = old.filter(child => !child.key)
  return next.map(child => {
    const match = child.key ? keyed.get(child.key) : unkeyed.shift()
    if (child.key) keyed.delete(child.key)
    return { child, match: match && isSameKind(match, child) ? match : undefined }
  })
}

/** Makes `parent` hold exactly these nodes in this order, moving as few as a single pass allows. */
const arrange = (parent: ViewNode, nodes: ViewNode[]) => {
  const kept = new Set(nodes)
  for (const node of [...parent.childNodes]) if (!kept.has(node)) parent.removeChild(node)
  nodes.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index])
  })
}

const listenersAs = ({ event }: DrawnNode) =>
  JSON.stringify(Object.entries(event).map(([name, listener]) => [name, { ...listener, id: 0 }]))

const updateListeners = (old: DrawnNode, next: DrawnNode, renderer: Renderer, exparser: Exparser) => {
  if (listenersAs(old) === listenersAs(next)) {
    next.event = old.event
    return
  }
  const node = old.exparserNode
  for (const { name, isCapture, id } of Object.values(old.event)) {
    if (id !== undefined) exparser.removeListenerFromElement(node, name, id, { capture: isCapture })
  }
  renderer.updateEvent(node, next.event)
}

/**
 * Replaces j-component's comparison of two drawings: its own puts keyed children in a wrong order when a list is
 * reversed, or is shortened and extended at once.
 */
export const patchChildren = (differ: Differ, renderer: Renderer, exparser: Exparser) => {
  const draw = (drawn: DrawnNode, parent: ViewNode) =>
    renderer.renderExparserNode(drawn, null, parent.ownerShadowRoot)

  const updateChildren = (node: ViewNode, old: DrawnNode[], next: DrawnNode[]) => {
    for (const { child, match } of pair(old, next)) {
      if (match) update(match, child)
      else draw(child, node)
    }
    arrange(
      node,
      next.map(child => child.exparserNode),
    )
  }
  const update = (old: DrawnNode, next: DrawnNode) => {
    const node = old.exparserNode
    const parent = node.parentNode
    if (parent && !(isSameKind(old, next) && isSameText(old, next))) {
      parent.replaceChild(draw(next, parent), node)
      return
    }
    next.exparserNode = node
    node._vt = next
    if (next.type === TEXT) return
    const attributes = differ.diffAttrs(old.attrs, next.attrs)
    if (attributes) renderer.updateAttrs(node, attributes)
    updateListeners(old, next, renderer, exparser)
    updateChildren(node, old.children, next.children)
  }

  differ.diffVt = update
}
