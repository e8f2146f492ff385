/**
 * The cloud is sent a function's folder alone, so a `"type": "module"` of the project around it does not count there: a
 * function without a package.json of its own is CommonJS.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** What the nearest package.json at or above a folder says; '' without one. */
const manifestAbove = (folder: string): string => {
  const file = path.join(folder, 'package.json')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const above = path.dirname(folder)
  return above === folder ? '' : manifestAbove(above)
}

const isOwnCode = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file)
  return !relative.startsWith('..') && !relative.split(path.sep).includes('node_modules')
}

/** Makes the function's own `.js` files load as CommonJS where Node would take them for ES modules. */
export const loadAsInTheCloud = (indexFile: string): void => {
  const folder = path.dirname(indexFile)
  if (existsSync(path.join(folder, 'package.json'))) return
  if (!/"type"\s*:\s*"module"/.test(manifestAbove(folder))) return
  const { extensions } = createRequire(indexFile)
  const usual = extensions['.js']
  extensions['.js'] = (module, file) => {
    if ('_compile' in module && typeof module._compile === 'function' && isOwnCode(folder, file))
      module._compile(readFileSync(file, 'utf8'), file, 'commonjs')
    else usual?.(module, file)
  }
}
