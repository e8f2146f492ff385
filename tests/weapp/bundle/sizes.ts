import { statSync } from 'node:fs'
import path from 'node:path'
import { type App, packageOf } from './app'
import { listFiles } from './files'

const KB = 1024
/** What a package may weigh. The platform would take 2 MB each; a person on a slow network waits for every one. */
const MAIN_LIMIT = 700 * KB
const SUBPACKAGE_LIMIT = 400 * KB
const TOTAL_LIMIT = 2048 * KB
/** The platform's: what may be fetched ahead while one page is shown. */
const PRELOAD_LIMIT = 2048 * KB

/** How large one package is; `root` is '' for the main one. */
export interface PackageSize {
  root: string
  bytes: number
}

/** The size of the main package and of each subpackage, the files as they lie in the folder. */
export const packageSizes = (app: App): PackageSize[] => {
  const sizes = new Map(['', ...app.roots].map(root => [root, 0]))
  for (const file of listFiles(app.dist)) {
    const root = packageOf(app, file)
    sizes.set(root, (sizes.get(root) ?? 0) + statSync(path.join(app.dist, file)).size)
  }
  return [...sizes].map(([root, bytes]) => ({ root, bytes }))
}

const sum = (sizes: PackageSize[]) => sizes.reduce((all, { bytes }) => all + bytes, 0)

interface Weighed {
  name: string
  bytes: number
  limit: number
}

const weighed = (sizes: PackageSize[]): Weighed[] => [
  ...sizes.map(({ root, bytes }) => ({
    ...{ name: root || '(main)', bytes },
    limit: root ? SUBPACKAGE_LIMIT : MAIN_LIMIT,
  })),
  { name: 'total', bytes: sum(sizes), limit: TOTAL_LIMIT },
]

const inKB = (bytes: number) => `${(bytes / KB).toFixed(1).padStart(9)} KB`

/** The sizes and what they may be as a table for people. */
export const sizeTable = (sizes: PackageSize[]): string => {
  const rows = weighed(sizes)
  const width = Math.max(...rows.map(({ name }) => name.length))
  return rows
    .map(({ name, bytes, limit }) => `${name.padEnd(width)} ${inKB(bytes)} of ${inKB(limit).trim()}`)
    .join('\n')
}

/** What is too heavy, as lines for people. */
export const overweight = (sizes: PackageSize[]): string[] =>
  weighed(sizes)
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ name, bytes, limit }) => `${name}: ${inKB(bytes).trim()}, ${inKB(limit).trim()} allowed`)

/** What is wrong with what is fetched ahead: packages or pages that do not exist, or too much at once. */
export const preloadFaults = (app: App, sizes: PackageSize[]): string[] =>
  Object.entries(app.preloads).flatMap(([page, roots]) => {
    const ahead = sizes.filter(({ root }) => root !== '' && roots.includes(root))
    return [
      ...(app.pages.includes(page) ? [] : [`${page} is no page`]),
      ...roots.filter(root => !app.roots.includes(root)).map(root => `${page}: ${root} is no package`),
      ...(sum(ahead) > PRELOAD_LIMIT ? [`${page}: ${inKB(sum(ahead)).trim()} ahead`] : []),
    ]
  })
