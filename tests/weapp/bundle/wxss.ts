import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { App } from './app'
import { listFiles } from './files'

const FOLDERS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'mac/wcsc',
  linux: 'linux/wcsc',
  win32: 'windows/wcsc.exe',
}

/** The platform's WXSS compiler; npm installs it without the right to run it. */
const compiler = (): string => {
  const root = path.dirname(createRequire(__filename).resolve('miniprogram-compiler/package.json'))
  const binary = path.join(root, 'bin', FOLDERS[process.platform] ?? 'linux/wcsc')
  chmodSync(binary, 0o755)
  return binary
}

export const stylesOf = (app: App) => listFiles(app.dist).filter(file => file.endsWith('.wxss'))

/** What the platform's own compiler says against the styles; '' if it takes them all. */
export const wxssFaults = (app: App): string => {
  const run = spawnSync(compiler(), ['-db', '-pc', '0', ...stylesOf(app)], {
    cwd: app.dist,
    encoding: 'utf8',
  })
  if (run.error) throw run.error
  return run.status === 0 ? '' : run.stderr.trim() || `wcsc ended with ${run.status}`
}

/** Files that styles take from the package: WeChat shows only remote and inline ones. */
export const localUrls = (app: App): string[] =>
  stylesOf(app).flatMap(file => {
    const urls = readFileSync(path.join(app.dist, file), 'utf8').matchAll(/url\(\s*['"]?([^'")]*)/g)
    return [...urls]
      .map(([, url]) => String(url))
      .filter(url => !/^(data:|https?:|#)/.test(url))
      .map(url => `${file}: ${url}`)
  })
