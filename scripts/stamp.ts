import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Everything a Taro build depends on. */
const INPUTS = [
  'src',
  'config',
  'cloudfunctions',
  'babel.config.js',
  'tsconfig.json',
  'project.config.json',
  'package.json',
  'package-lock.json',
]

/** One hash over the contents of all inputs. */
export async function inputHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const input of INPUTS)
    for (const file of await filesOf(input)) hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}

async function filesOf(input: string): Promise<string[]> {
  if ((await stat(input)).isFile()) return [input]
  const entries = await readdir(input, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()
}

const stampOf = (folder: string) => `${folder}.stamp`

/** Whether the folder was built from the inputs as they are now. */
export const isFresh = async (folder: string, hash: string) =>
  (await readFile(stampOf(folder), 'utf8').catch(() => '')) === hash

export const markFresh = (folder: string, hash: string) => writeFile(stampOf(folder), hash)
