/** Says which `npm install` to run when the code asks for a package that is not there. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inspect } from 'node:util'

const CODES: ReadonlySet<unknown> = new Set(['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'])

/** `lmdb`, `@scope/name`: the package that nobody installed; undefined for another error, or a missing file of the function. */
const missingPackageOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error && 'code' in error && CODES.has(error.code))) return undefined
  const asked = /Cannot find (?:module|package) '([^']+)'/.exec(error.message)?.[1]
  return asked === undefined ? undefined : /^(@[^/]+\/[^/]+|[^./@][^/]*)/.exec(asked)?.[1]
}

const declares = (folder: string, name: string): boolean => {
  const file = path.join(folder, 'package.json')
  return existsSync(file) && readFileSync(file, 'utf8').includes(`"${name}"`)
}

const HINT = 'a package is missing: run'
const PATTERN = new RegExp(`^${HINT} "(?<command>[^"]+)" in (?<folder>.+)$`, 'm')

/** The text of an error that a function in `folder` ended with; for a missing package the cure comes first. */
export const describeError = (error: unknown, folder: string): string => {
  const name = missingPackageOf(error)
  if (name === undefined) return inspect(error)
  const command = declares(folder, name) ? 'npm install' : `npm install ${name}`
  return `${HINT} "${command}" in ${folder}\n${inspect(error)}`
}

/** The command of such a text and where to run it. */
export const cureOf = (text: string): { command: string; folder: string } | undefined => {
  const { command, folder } = PATTERN.exec(text)?.groups ?? {}
  return command === undefined || folder === undefined ? undefined : { command, folder }
}
