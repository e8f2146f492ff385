/** One emulator at a time on a data folder: two would hold each other's counters and locks for their own. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hasCode, StartError } from '../../errors'

const FILE = 'emulator.pid'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not ours to signal, but there.
    return hasCode(error, 'EPERM')
  }
}

/**
 * When a process was started, in ticks since the machine was (Linux: field 22 of /proc/<pid>/stat, past the name in
 * brackets, which may hold anything); '' where the system does not tell.
 */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** Written aside and linked into place, so that nobody ever reads half a number. */
const take = (file: string): boolean => {
  const aside = `${file}.new.${process.pid}`
  writeFileSync(aside, `${process.pid} ${startOf(process.pid)}`)
  try {
    linkSync(aside, file)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

/**
 * The living process that holds the lock. In a container every start has the same number: our own is no other
 * emulator's. One that was started at another time than the holder was given a dead one's number.
 */
const holder = (file: string): number | undefined => {
  const [number = '', started = ''] = readFileSync(file, 'utf8').split(' ')
  const pid = Number.parseInt(number, 10)
  if (!Number.isInteger(pid) || pid === process.pid || !isAlive(pid)) return undefined
  const now = startOf(pid)
  return started === '' || now === '' || started === now ? pid : undefined
}

/** Moves a dead emulator's lock away: of two starts only one can move it, and it puts back what is alive after all. */
const clear = (file: string): void => {
  const aside = `${file}.${process.pid}`
  renameSync(file, aside)
  if (holder(aside) !== undefined) renameSync(aside, file)
  else rmSync(aside, { force: true })
}

/**
 * Takes the folder; answers what gives it back. A lock left by a killed emulator does not count.
 * @throws StartError naming the process that has it
 */
export const lockFolder = (directory: string): (() => void) => {
  mkdirSync(directory, { recursive: true })
  const file = path.join(directory, FILE)
  if (!take(file)) {
    const pid = holder(file)
    if (pid !== undefined)
      throw new StartError(
        `the data folder ${directory} is in use by process ${pid}; if that is no emulator, delete ${file}`,
      )
    clear(file)
    if (!take(file))
      throw new StartError(`the data folder ${directory} was taken by another emulator just now`)
  }
  return () => rmSync(file, { force: true })
}
