import { readFileSync } from 'node:fs'
import path from 'node:path'

/** One entry of the tab bar in app.json. */
export interface Tab {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { custom?: boolean; list: Tab[] }
  usingComponents?: Record<string, string>
  preloadRule?: Record<string, { packages: string[] }>
  lazyCodeLoading?: string
}

/** What a compiled mini-program says of itself in app.json, with paths made absolute inside the package. */
export interface App {
  dist: string
  /** Every page, those of subpackages included, as `folder/file` without extension. */
  pages: string[]
  /** Roots of the subpackages, without slashes at their ends. */
  roots: string[]
  tabs: Tab[]
  customTabBar: boolean
  usingComponents: Record<string, string>
  /** The packages that are fetched while a page is shown. */
  preloads: Record<string, string[]>
  /** Only the code of the page that is shown is run. */
  lazy: boolean
}

/** Joins a path as a mini-program does: absolute from the package's root, or relative to the file that names it. */
export const resolveIn = (from: string, to: string): string => {
  const joined = to.startsWith('/') ? path.posix.normalize(to) : path.posix.join(path.posix.dirname(from), to)
  return joined.replace(/^\/+/, '')
}

/** Reads a JSON file of the package. */
export const readJson = <T>(dist: string, file: string): T =>
  JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T

/** Reads app.json. */
export const readApp = (dist: string): App => {
  const json = readJson<AppJson>(dist, 'app.json')
  const packages = (json.subPackages ?? []).map(one => ({ ...one, root: one.root.replace(/^\/|\/$/g, '') }))
  return {
    dist,
    pages: [...json.pages, ...packages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))],
    roots: packages.map(({ root }) => root),
    tabs: json.tabBar?.list ?? [],
    customTabBar: json.tabBar?.custom ?? false,
    usingComponents: json.usingComponents ?? {},
    preloads: Object.fromEntries(
      Object.entries(json.preloadRule ?? {}).map(([page, { packages }]) => [page, packages]),
    ),
    lazy: json.lazyCodeLoading === 'requiredComponents',
  }
}

/** Whether a page is an entry of the tab bar. */
export const isTab = (app: App, route: string): boolean => app.tabs.some(({ pagePath }) => pagePath === route)

/** The subpackage that a file belongs to; '' is the main package. */
export const packageOf = (app: App, file: string): string =>
  app.roots.find(root => file.startsWith(`${root}/`)) ?? ''
