import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { type App, packageOf, readJson, resolveIn } from './app'

/** WXSS is optional: Taro writes none for a page without styles. */
const FILES = ['js', 'json', 'wxml']

/** Every file of a folder, below it too, as paths from it. */
export const listFiles = (dist: string): string[] =>
  readdirSync(dist, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()

/** The components that a page or component names, and those that they name. */
const componentsOf = (app: App, file: string, known: Set<string>) => {
  if (!existsSync(path.join(app.dist, `${file}.json`))) return
  const { usingComponents = {} } = readJson<{ usingComponents?: Record<string, string> }>(
    app.dist,
    `${file}.json`,
  )
  for (const name of Object.values(usingComponents)) {
    const component = resolveIn(file, name)
    if (name.includes('://') || known.has(component)) continue
    known.add(component)
    componentsOf(app, component, known)
  }
}

const named = (app: App): string[] => {
  const components = new Set(Object.values(app.usingComponents).map(name => resolveIn('app.json', name)))
  if (app.customTabBar) components.add('custom-tab-bar/index')
  for (const page of [...app.pages, ...components]) componentsOf(app, page, components)
  return [
    'app.js',
    ...[...app.pages, ...components].flatMap(file => FILES.map(kind => `${file}.${kind}`)),
    ...app.tabs.flatMap(({ iconPath, selectedIconPath }) =>
      [iconPath, selectedIconPath].filter(icon => icon !== undefined),
    ),
  ]
}

/** The files that app.json and the configurations of pages and components call for, but that are not there. */
export const missingFiles = (app: App): string[] =>
  named(app).filter(file => !existsSync(path.join(app.dist, file)))

/** What is wrong with the tab bar: WeChat wants two to five pages, all of the main package. */
export const tabBarFaults = (app: App): string[] => {
  const { tabs } = app
  const strangers = tabs.filter(
    ({ pagePath }) => !app.pages.includes(pagePath) || packageOf(app, pagePath) !== '',
  )
  return [
    ...(tabs.length === 1 || tabs.length > 5 ? [`${tabs.length} tabs`] : []),
    ...strangers.map(({ pagePath }) => `${pagePath} is no page of the main package`),
  ]
}
