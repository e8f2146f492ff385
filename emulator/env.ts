/** Environment variables given on the command line. */
import { parseEnv } from 'node:util'
import { StartError } from './errors'
import { readNamedFile } from './read-file'

const NAME = /^[A-Za-z_]\w*$/

const readFile = (file: string): Record<string, string> => {
  const entries = Object.entries(parseEnv(readNamedFile(file, 'the environment file')))
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

const readPair = (pair: string): [string, string] => {
  const at = pair.indexOf('=')
  const name = pair.slice(0, Math.max(at, 0))
  if (!NAME.test(name)) throw new StartError(`--env needs NAME=VALUE, not ${pair}`)
  return [name, pair.slice(at + 1)]
}

/**
 * The variables of all files and then of all `NAME=VALUE` pairs; later ones win.
 * @throws StartError for a file that cannot be read or a pair without a name
 */
export const readEnv = (
  files: readonly string[] = [],
  pairs: readonly string[] = [],
): Record<string, string> => ({
  ...Object.assign({}, ...files.map(readFile)),
  ...Object.fromEntries(pairs.map(readPair)),
})
