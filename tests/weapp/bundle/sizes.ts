import { statSync } from 'node:fs'
import path from 'node:path'
import { type App, packageOf } from './app'
import { listFiles } from './files'

/** The platform's limit for the main package and for each subpackage, in bytes. */
export const PACKAGE_LIMIT = 2 * 1024 * 1024

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

/** The sizes as a table for people. */
export const sizeTable = (sizes: PackageSize[]): string => {
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const rows = [
    ...sizes.map(({ root, bytes }) => [root || '(main)', bytes] as const),
    ['total', total] as const,
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows
    .map(([name, bytes]) => `${name.padEnd(width)} ${(bytes / 1024).toFixed(1).padStart(9)} KB`)
    .join('\n')
}
