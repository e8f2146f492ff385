/** A function's folder: what config.json says, and when its files changed. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { parseJson } from '../json'
import { DEFAULT_TIMEOUT_S, MAX_TIMEOUT_S } from '../limits'

const schema = z.object({
  /** Seconds. */
  timeout: z.number().positive().max(MAX_TIMEOUT_S).default(DEFAULT_TIMEOUT_S),
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
})

export interface FunctionFolder {
  name: string
  indexFile: string
  timeoutMs: number
  /** APIs the function may call through `cloud.openapi`. */
  openapi: readonly string[]
  /** Changes whenever index.js or config.json change on disk. */
  stamp: string
}

const mtime = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

const read = (file: string): unknown => {
  try {
    return parseJson(readFileSync(file, 'utf8')) ?? {}
  } catch {
    return {}
  }
}

const NAME = /^[A-Za-z][\w-]{0,62}$/

/**
 * Looks a function up on disk, fresh at each call, so that a new build is picked up.
 * @returns undefined when the name is not one, or no `index.js` stands in such a folder
 */
export const findFunction = (functionsDir: string, name: string): FunctionFolder | undefined => {
  if (!NAME.test(name)) return undefined
  const folder = path.join(functionsDir, name)
  const indexFile = path.join(folder, 'index.js')
  const changed = mtime(indexFile)
  if (changed === 0) return undefined
  const configFile = path.join(folder, 'config.json')
  const stamp = `${changed}:${mtime(configFile)}`
  const parsed = schema.safeParse(read(configFile))
  const config = parsed.success ? parsed.data : schema.parse({})
  return { name, indexFile, timeoutMs: config.timeout * 1000, openapi: config.permissions.openapi, stamp }
}
