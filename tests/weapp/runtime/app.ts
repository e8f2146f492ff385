import { type App, readApp } from '../bundle/app'
import type { Replies } from './answers'
import { createCrossing } from './crossing'
import { createDefinitions } from './definitions'
import { openLogic } from './logic'
import { type Entry, navigationReplies, parseUrl } from './navigation'
import { createPages } from './pages'
import { defaultReplies } from './replies'
import { createReport, type Report } from './report'
import { layoutReplies } from './selector'
import { createStack, type Stack } from './stack'
import { compileTemplates } from './templates'
import { createTimers } from './timers'
import { openView } from './view'
import { createWx } from './wx'

/** Answers `wx.cloud.callFunction({ name, data })`; what it gives becomes `result`, what it throws a failed call. */
export type Cloud = (name: string, data: unknown) => Promise<unknown>

/** How an app is started. */
export interface LaunchOptions {
  cloud: Cloud
  /** The page a person comes in by, with its query; the first page of app.json if not given. */
  url?: string
  /** WeChat's scene number; 1001 if not given. */
  scene?: number
  /** The phone's clock, in milliseconds; the real one if not given. */
  now?: () => number
  /** The phone's storage: keep the map to start the app again with it. */
  storage?: Map<string, unknown>
  /** Answers of `wx` that differ from the usual ones, by the function's name. */
  replies?: Replies
}

type AppDefinition = Record<string, unknown>

const entryOf = (app: App, { url = app.pages[0] ?? '', scene = 1001 }: LaunchOptions): Entry => {
  const { path, query } = parseUrl(url)
  return { path: path.replace(/^\//, ''), query, scene }
}

/** The layers of one app and what is noted of it, before any of its code has run. */
const openLayers = (app: App, route: () => string, now: () => number) => {
  const timers = createTimers((where, run) => report.guard(where, run))
  const report: Report = createReport(route, timers.later)
  const view = openView(report)
  const logic = openLogic(app, timers, report.console, now)
  const templates = compileTemplates(app.dist, view, report.warn)
  const crossing = createCrossing(view, logic, report)
  const definitions = createDefinitions({ app, view, logic, crossing, templates })
  return { timers, report, view, logic, definitions }
}

const repliesOf = (
  app: App,
  entry: Entry,
  stack: Stack,
  report: Report,
  options: LaunchOptions,
): Replies => ({
  ...defaultReplies(entry, options.storage ?? new Map()),
  ...navigationReplies(app, stack),
  ...layoutReplies(
    selector => [...(stack.top()?.element.querySelectorAll<HTMLElement>(selector) ?? [])],
    run => report.later('a layout query', run),
  ),
  'cloud.callFunction': async ({ name, data }) => ({ result: await options.cloud(String(name), data) }),
  ...options.replies,
})

/** Puts together everything that one compiled app needs, without starting it. */
export const assemble = (dist: string, options: LaunchOptions) => {
  const app = readApp(dist)
  const entry = entryOf(app, options)
  const layers = openLayers(app, () => stack.top()?.route ?? 'app', options.now ?? Date.now)
  const { report, logic, view, definitions, timers } = layers
  const stack: Stack = createStack(app, createPages(view, definitions, report), timers.later)
  const replies = repliesOf(app, entry, stack, report, options)
  const { wx, awaited, emit } = createWx(logic, report, replies)

  let definition: AppDefinition = {}
  const defineApp = (given: AppDefinition) => {
    definition = given
  }
  const getCurrentPages = () => stack.pages().map(({ instance }) => instance)
  logic.define({ wx, ...definitions.globals, App: defineApp, getApp: () => definition, getCurrentPages })

  /** Calls one of the functions that were given to `App()`. */
  const callApp = (name: string, argument?: object) => {
    const method = definition[name]
    if (typeof method === 'function')
      report.guard(`app ${name}`, () => method.call(definition, logic.adopt(argument)))
  }
  return { ...layers, app, entry, stack, replies, wx, awaited, emit, callApp }
}

/** A mini-program put together. */
export type Assembly = ReturnType<typeof assemble>
