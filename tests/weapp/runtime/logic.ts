import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { type App, packageOf, resolveIn } from '../bundle/app'
import type { Timers } from './timers'

/** Where the app's code runs: WeChat's logic layer, an engine with ECMAScript and nothing of the web or of Node. */
export interface Logic {
  /** Gives the app's code these global names. */
  define(globals: Record<string, unknown>): void
  /** Runs a script of the package once, with everything it requires. */
  run(file: string): void
  /** A copy made of the logic layer's own objects; what JSON cannot carry is lost, as between WeChat's layers. */
  adopt<T>(value: T): T
  /** A promise of the logic layer that follows `promise`. */
  follow<T>(promise: Promise<T>): Promise<T>
  /** An error of the logic layer. */
  error(message: string, more: object): Error
}

interface Native {
  parse(text: string): unknown
  follow<T>(promise: Promise<T>): Promise<T>
  error(message: string, more: object): Error
}

const NATIVE = `delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; ({
  parse: JSON.parse,
  follow: promise => new Promise((resolve, reject) => promise.then(resolve, reject)),
  error: (message, more) => Object.assign(new Error(message), more),
})`

/** The engine's `Date`, which reads another clock. */
const CLOCK = `now => {
  const Real = Date
  globalThis.Date = class Date extends Real {
    constructor(...given) {
      if (given.length === 0) super(now())
      else super(...given)
    }
    static now() {
      return now()
    }
  }
}`

/** A script may require files of its own package and of the main one; others need not be downloaded yet. */
const assertReachable = (app: App, from: string, to: string) => {
  const target = packageOf(app, to)
  if (target && target !== packageOf(app, from)) {
    throw new Error(`${from} requires ${to}, which is in another subpackage (${target})`)
  }
}

/** Runs the package's scripts in `context`, each once. */
const createLoader = (app: App, context: vm.Context) => {
  const modules = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(file, module)
    const source = `(function (require, module, exports) {${readFileSync(path.join(app.dist, file), 'utf8')}\n})`
    const run = vm.runInContext(source, context, { filename: file }) as (...args: unknown[]) => void
    const require = (id: string) => {
      const target = resolveIn(file, id.endsWith('.js') ? id : `${id}.js`)
      assertReachable(app, file, target)
      return load(target)
    }
    run(require, module, module.exports)
    return module.exports
  }
  return load
}

/** Opens a logic layer whose clock is `now`: `eval` and `new Function` throw there, as on a phone. */
export const openLogic = (app: App, timers: Timers, console: object, now: () => number): Logic => {
  const context = vm.createContext(
    { console, ...timers.functions },
    { name: 'mini-program', codeGeneration: { strings: false, wasm: false } },
  )
  const native = vm.runInContext(NATIVE, context) as Native
  const setClock = vm.runInContext(CLOCK, context) as (now: () => number) => void
  setClock(now)
  const load = createLoader(app, context)
  return {
    define: globals => void Object.assign(context, globals),
    run: file => void load(file),
    adopt: <T>(value: T) => {
      const text = JSON.stringify(value)
      return (text === undefined ? undefined : native.parse(text)) as T
    },
    follow: native.follow,
    error: native.error,
  }
}
