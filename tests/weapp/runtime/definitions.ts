import type { App } from '../bundle/app'
import { type Crossing, methodsOf } from './crossing'
import type { Logic } from './logic'
import type { Template } from './templates'
import type { Definition, Instance } from './types'
import { usingOf } from './using'
import type { View } from './view'

/** What `Page()` takes beside functions. */
const PAGE_OPTIONS = ['data', 'behaviors', 'options', 'observers']
const LIFETIMES = ['created', 'attached', 'ready', 'moved', 'detached']

const pick = (definition: Definition, names: string[]) =>
  Object.fromEntries(names.map(name => [name, definition[name]]))

interface Layers {
  app: App
  view: View
  logic: Logic
  crossing: Crossing
  templates: (file: string) => Template | undefined
}

/** Loads and registers pages and components, each when it is first needed. */
export interface Definitions {
  /** Loads a page or component and, before it, those it uses; gives its id. */
  load(file: string): string
  /** `Page`, `Component` and `Behavior` for the app's code. */
  globals: Record<string, (definition: Definition) => unknown>
}

/** Translates a definition of the app's code for the component runtime. */
const translate = (
  { app, crossing, templates }: Layers,
  file: string,
  definition: Definition,
): Definition => {
  const lifetimes = crossing.methods(file, {
    ...pick(definition, LIFETIMES),
    ...(definition.lifetimes as object | undefined),
  })
  return {
    id: file,
    path: `/${file}`,
    tagName: `c-${file.replace(/\W/g, '-')}`,
    template: templates(`${file}.wxml`),
    usingComponents: usingOf(app, file),
    data: crossing.data(definition.data),
    properties: crossing.properties(definition.properties),
    behaviors: definition.behaviors,
    observers: crossing.methods(file, definition.observers),
    options: { ...(definition.options as object | undefined), classPrefix: '' },
    methods: crossing.methods(file, definition.methods),
    lifetimes: {
      ...lifetimes,
      created(this: Instance) {
        crossing.meter(this)
        lifetimes.created?.call(this)
      },
    },
  }
}

/** Starts with nothing loaded. */
export const createDefinitions = (layers: Layers): Definitions => {
  const { app, view, logic } = layers
  const loaded = new Set<string>()
  let loading = ''

  const register = (definition: Definition) =>
    view.components.register(translate(layers, loading, definition))
  const load = (file: string): string => {
    if (loaded.has(file)) return file
    loaded.add(file)
    for (const used of Object.values(usingOf(app, file))) load(used)
    const outer = loading
    loading = file
    try {
      logic.run(`${file}.js`)
    } finally {
      loading = outer
    }
    return file
  }
  const isMethod = (name: string) => !PAGE_OPTIONS.includes(name)
  const methodsOfPage = (definition: Definition) =>
    Object.fromEntries(methodsOf(definition).filter(([name]) => isMethod(name)))
  return {
    load,
    globals: {
      Page: page => register({ ...pick(page, PAGE_OPTIONS), methods: methodsOfPage(page) }),
      Component: register,
      Behavior: behavior => view.components.behavior(behavior),
    },
  }
}
