import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'
import { JSDOM, VirtualConsole } from 'jsdom'
import { patchAttributes } from './attributes'
import { patchChildren } from './children'
import type { Report } from './report'
import type { Components, Differ, Exparser, Renderer } from './types'

const BUILT_IN =
  `ad audio button camera canvas checkbox checkbox-group cover-image cover-view editor form icon image
  input label live-player live-pusher map movable-area movable-view navigator official-account open-data page-container
  page-meta picker picker-view picker-view-column progress radio radio-group rich-text root-portal scroll-view slider
  swiper swiper-item switch text textarea video view web-view`.split(/\s+/)

/** Where the interface is drawn: WeChat's view layer, on jsdom. Nothing of it is global to the tests. */
export interface View {
  document: Document
  components: Components
  exparser: Exparser
  /** Runs a script there and gives its value. */
  evaluate<T>(source: string, filename: string): T
  /** A copy of a JSON text made of the view's own objects. */
  parse<T>(text: string): T
  close(): void
}

type Noting = Pick<Report, 'warn' | 'fail'>

/** A CommonJS loader whose modules run in the view, where `window` and `document` are global. */
const createLoader = (context: vm.Context) => {
  const modules = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(file, module)
    const source = `(function (require, module, exports, global) {${readFileSync(file, 'utf8')}\n})`
    const run = vm.runInContext(source, context, { filename: file }) as (...args: unknown[]) => void
    const { resolve } = createRequire(file)
    run((id: string) => load(resolve(id)), module, module.exports, context)
    return module.exports
  }
  const { resolve } = createRequire(__filename)
  return <T>(id: string) => load(resolve(id)) as T
}

/** Exparser prints what it reports unless a listener gives false. */
const listenTo = (exparser: Exparser, { warn, fail }: Noting) => {
  exparser.addGlobalErrorListener(error => {
    fail(error)
    return false
  })
  exparser.addGlobalWarningListener(message => {
    warn(message)
    return false
  })
}

/** Registers WeChat's own components: a tag around what is put into it. */
const registerBuiltIn = (components: Components) => {
  for (const name of BUILT_IN) components.register({ id: name, tagName: `wx-${name}`, template: '<slot/>' })
}

/** Opens a view. What goes wrong in it is noted in the report. */
export const openView = ({ warn, fail }: Noting): View => {
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('error', error => fail(error))
  virtualConsole.on('jsdomError', error => fail(error))
  const dom = new JSDOM('<!doctype html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole,
  })
  const context = dom.getInternalVMContext()
  const load = createLoader(context)
  const exparser = load<Exparser>('miniprogram-exparser')
  const components = load<Components>('j-component')
  const renderer = load<Renderer>('j-component/src/render/render')
  patchAttributes(renderer)
  patchChildren(load<Differ>('j-component/src/render/diff'), renderer, exparser)
  listenTo(exparser, { warn, fail })
  registerBuiltIn(components)
  const evaluate = <T>(source: string, filename: string) =>
    vm.runInContext(source, context, { filename }) as T
  return {
    document: dom.window.document,
    components,
    exparser,
    evaluate,
    parse: evaluate('JSON.parse', 'view'),
    close: () => dom.window.close(),
  }
}
