/** The parts of j-component and exparser (the official component runtime) that the harness touches. */

/** A node of exparser's tree; `$$` is its DOM element, absent for virtual nodes. */
export interface ViewNode {
  id: string
  $$?: HTMLElement
  childNodes: ViewNode[]
  parentNode: ViewNode | null
  ownerShadowRoot: ViewNode | null
  _vt?: DrawnNode
  insertBefore(node: ViewNode, before?: ViewNode): void
  removeChild(node: ViewNode): void
  replaceChild(node: ViewNode, old: ViewNode): void
}

/** An element drawn by exparser knows its node. */
export interface ViewElement extends HTMLElement {
  __wxElement?: ViewNode
}

/** One attribute as the template gives it. */
export interface Attribute {
  name: string
  value: unknown
}

/** A listener as the template gives it; `id` is filled in by the renderer. */
export interface Listener {
  name: string
  isCapture: boolean
  id?: number
}

/** j-component's virtual node; `exparserNode` is what was drawn for it. */
export interface DrawnNode {
  type: number
  content: string
  componentId?: string
  key?: string
  attrs: Attribute[]
  event: Record<string, Listener>
  children: DrawnNode[]
  exparserNode: ViewNode
}

/** `j-component/src/render/render`, patched by attributes.ts. */
export interface Renderer {
  updateAttrs(node: ViewNode, attributes: Attribute[]): void
  updateEvent(node: ViewNode, listeners: Record<string, Listener>): void
  renderExparserNode(drawn: DrawnNode, host: ViewNode | null, root: ViewNode | null): ViewNode
}

/** `j-component/src/render/diff`, patched by children.ts. */
export interface Differ {
  diffVt(old: DrawnNode, next: DrawnNode): void
  diffAttrs(old: Attribute[], next: Attribute[]): Attribute[] | false
}

export type Data = Record<string, unknown>
export type Method = (this: unknown, ...args: unknown[]) => unknown

/** What `Page()`, `Component()` and `App()` are given. */
export type Definition = Record<string, unknown>

/** A page or component as the app's code sees it (`this`). */
export interface Instance {
  [name: string]: unknown
  setData(patch: Data, done?: () => void): void
}

/** The root component that j-component creates for a page. */
export interface RootComponent {
  readonly instance: Instance
  attach(parent: HTMLElement): void
  detach(): void
}

/** `j-component` itself. */
export interface Components {
  register(definition: Definition): string
  behavior(definition: Definition): string
  create(id: string): RootComponent | undefined
}

/** `miniprogram-exparser` itself. */
export interface Exparser {
  Event: {
    create(type: string, detail: unknown, options: Record<string, unknown>): unknown
    dispatchEvent(node: ViewNode, event: unknown): void
  }
  removeListenerFromElement(node: ViewNode, name: string, id: number, options: { capture: boolean }): void
  addGlobalErrorListener(listener: (error: unknown) => boolean): void
  addGlobalWarningListener(listener: (message: string) => boolean): void
}
