/** One emulator at a time on a data folder: two would hold each other's counters and locks for their own. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartError } from '../../errors'

const FILE = 'emulator.pid'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const take = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** In a container every start has the same number: our own is no other emulator's. */
const holder = (file: string): number | undefined => {
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  return Number.isInteger(pid) && pid !== process.pid && isAlive(pid) ? pid : undefined
}

/**
 * Takes the folder; answers what gives it back. A lock left by a killed emulator does not count.
 * @throws StartError naming the process that has it
 */
export const lockFolder = (directory: string): (() => void) => {
  const file = path.join(directory, FILE)
  if (!take(file)) {
    const pid = holder(file)
    if (pid !== undefined)
      throw new StartError(
        `the data folder ${directory} is in use by process ${pid}; if that is no emulator, delete ${file}`,
      )
    rmSync(file, { force: true })
    if (!take(file))
      throw new StartError(`the data folder ${directory} was taken by another emulator just now`)
  }
  return () => rmSync(file, { force: true })
}
