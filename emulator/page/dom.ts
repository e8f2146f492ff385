/**
 * Descriptions of elements, and a patch that changes only what differs: what a person typed, selected, scrolled to or
 * focused stays as it is while the page draws itself anew.
 */

type Listener = (event: Event) => void
type Value = string | number | boolean | undefined | Listener

/** Attributes; `on…` are listeners; `key` tells an element from its siblings. `false` and undefined leave one out. */
export type Properties = Readonly<Record<string, Value>>

export interface Description {
  tag: string
  properties: Properties
  contents: readonly Content[]
}

/** What an element may hold; `false` and undefined stand for nothing. */
export type Content = Description | string | number | false | undefined | readonly Content[]

/** Describes an element. */
export const h = (tag: string, properties: Properties = {}, ...contents: Content[]): Description => ({
  tag,
  properties,
  contents,
})

type Item = Description | string

const flatten = (contents: readonly Content[]): Item[] =>
  contents.flatMap(content => {
    if (content === false || content === undefined) return []
    if (typeof content === 'number') return [String(content)]
    if (typeof content === 'string') return content === '' ? [] : [content]
    return 'tag' in content ? [content] : flatten(content)
  })

const properties = new WeakMap<Element, Properties>()
const identities = new WeakMap<Node, string>()

const identityOf = (item: Item): string =>
  typeof item === 'string' ? '#text' : `${item.tag} ${String(item.properties.key ?? '')}`

/** One listener for each kind of event, which looks up what the latest drawing wants. */
const listen = (element: Element, name: string): void =>
  element.addEventListener(name.slice('on'.length), event => {
    const listener = properties.get(element)?.[name]
    if (typeof listener === 'function') listener(event)
  })

/** What a field holds is the person's: it is set when the drawing wants something else than before, never in between. */
const setField = (element: Element, { value, checked }: Properties, before: Properties): void => {
  const isField =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  if (isField && value !== before.value) element.value = String(value ?? '')
  if (element instanceof HTMLInputElement && checked !== before.checked) element.checked = checked === true
}

const FIELD_PROPERTIES: ReadonlySet<string> = new Set(['value', 'checked'])

const isAttribute = (element: Element, name: string): boolean =>
  name !== 'key' && (!FIELD_PROPERTIES.has(name) || element instanceof HTMLOptionElement)

const setProperty = (element: Element, name: string, value: Value, before: Value): void => {
  if (value === before) return
  if (typeof value === 'function') {
    if (before === undefined) listen(element, name)
  } else if (value === undefined || value === false) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

const update = (node: Node, item: Item): void => {
  if (typeof item === 'string') {
    if (node.textContent !== item) node.textContent = item
    return
  }
  if (!(node instanceof Element)) return
  const before = properties.get(node) ?? {}
  properties.set(node, item.properties)
  for (const name of new Set([...Object.keys(before), ...Object.keys(item.properties)]))
    if (isAttribute(node, name)) setProperty(node, name, item.properties[name], before[name])
  patch(node, item.contents)
  // A select takes a value only once it has the option.
  setField(node, item.properties, before)
}

const create = (item: Item): Node => {
  const node = typeof item === 'string' ? document.createTextNode('') : document.createElement(item.tag)
  identities.set(node, identityOf(item))
  update(node, item)
  return node
}

/** Makes an element hold just these contents. Nodes are used again where tag and key are the same, in their order. */
export const patch = (parent: Element, contents: readonly Content[]): void => {
  const items = flatten(contents)
  const old = new Map<string, Node[]>()
  for (const node of parent.childNodes) {
    const identity = identities.get(node) ?? ''
    old.set(identity, [...(old.get(identity) ?? []), node])
  }
  const kept = items.map(item => old.get(identityOf(item))?.shift())
  // What is gone goes first: a node that need not move keeps its focus and its scroll position.
  for (const nodes of old.values()) for (const node of nodes) parent.removeChild(node)
  let place = parent.firstChild
  items.forEach((item, position) => {
    const known = kept[position]
    if (known) update(known, item)
    const node = known ?? create(item)
    if (node === place) place = place.nextSibling
    else parent.insertBefore(node, place)
  })
}
